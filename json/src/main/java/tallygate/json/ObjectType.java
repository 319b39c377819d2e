package tallygate.json;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The documentation of one type of objects, for generated adapters. Immutable. */
public final class ObjectType {
    final String name;
    final Names properties;
    final boolean allowsOthers;
    private final PropertyKind[] kinds;
    private final @Nullable Names inLowerCase;
    private final BitSet required;

    private ObjectType(
            String name,
            Names properties,
            PropertyKind[] kinds,
            @Nullable Names inLowerCase,
            BitSet required,
            boolean allowsOthers) {
        this.name = name;
        this.properties = properties;
        this.kinds = kinds;
        this.inLowerCase = inLowerCase;
        this.required = required;
        this.allowsOthers = allowsOthers;
    }

    /** @param properties their names in JSON; each is of {@link PropertyKind#OTHER} and none is required */
    public static ObjectType of(String name, String... properties) {
        PropertyKind[] others = IntStream.range(0, properties.length)
                .mapToObj(place -> PropertyKind.OTHER)
                .toArray(PropertyKind[]::new);
        return new ObjectType(name, Names.of(properties), others, null, new BitSet(), false);
    }

    /** Returns the same type, with the kinds of its properties in their order. */
    public ObjectType kinds(PropertyKind... ofProperties) {
        return new ObjectType(name, properties, ofProperties.clone(), inLowerCase, required, allowsOthers);
    }

    /** Returns the same type, where these of its properties are required. */
    public ObjectType requiring(String... required) {
        BitSet places = new BitSet();
        for (String each : required) {
            places.set(properties.find(each));
        }
        return new ObjectType(name, properties, kinds, inLowerCase, places, allowsOthers);
    }

    /** Returns the same type, of which undocumented properties are not drift. */
    public ObjectType allowingOthers() {
        return new ObjectType(name, properties, kinds, inLowerCase, required, true);
    }

    /** Returns the same type, where the names of its properties are accepted in lower case, too. */
    public ObjectType inLowerCaseToo() {
        String[] lower = IntStream.range(0, size())
                .mapToObj(place -> propertyAt(place).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return new ObjectType(name, properties, kinds, Names.of(lower), required, allowsOthers);
    }

    /** Passes the name of a property and returns its place, from 0; passes nothing and returns -1 if it is not documented. */
    int selectName(JsonInput json) throws IOException {
        int place = json.selectName(properties);
        return place < 0 && inLowerCase != null ? json.selectName(inLowerCase) : place;
    }

    int size() {
        return properties.size();
    }

    PropertyKind kindAt(int place) {
        return kinds[place];
    }

    /** @param place among the properties, from 0 */
    boolean requires(int place) {
        return required.get(place);
    }

    /** Returns the place of the next required property, -1 if there is none. */
    int nextRequired(int from) {
        return required.nextSetBit(from);
    }

    String propertyAt(int place) {
        return properties.at(place);
    }
}
