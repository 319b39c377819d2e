package tallygate.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For generated adapters: what is documented of one type of objects. Immutable. */
public final class ObjectType {
    final String name;
    private final String[] names;
    private final JsonReader.Options properties;
    final boolean allowsOthers;
    private final JsonReader.@Nullable Options inLowerCase;
    private final BitSet required;

    private ObjectType(
            String name,
            JsonReader.Options properties,
            JsonReader.@Nullable Options inLowerCase,
            BitSet required,
            boolean allowsOthers) {
        this.name = name;
        this.names = properties.strings().toArray(String[]::new);
        this.properties = properties;
        this.inLowerCase = inLowerCase;
        this.required = required;
        this.allowsOthers = allowsOthers;
    }

    /** @param properties their names in JSON; none of them is required */
    public static ObjectType of(String name, String... properties) {
        return new ObjectType(name, JsonReader.Options.of(properties), null, new BitSet(), false);
    }

    /** The same type, where these of its properties are required. */
    public ObjectType requiring(String... required) {
        BitSet places = new BitSet();
        for (String each : required) {
            places.set(List.of(names).indexOf(each));
        }
        return new ObjectType(name, properties, inLowerCase, places, allowsOthers);
    }

    /** The same type, where properties beside those that are documented are no surprise. */
    public ObjectType allowingOthers() {
        return new ObjectType(name, properties, inLowerCase, required, true);
    }

    /** The same type, where the names of its properties are accepted in lower case, too. */
    public ObjectType inLowerCaseToo() {
        String[] lower = Stream.of(names)
                .map(property -> property.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return new ObjectType(name, properties, JsonReader.Options.of(lower), required, allowsOthers);
    }

    /** Passes the name of a property and tells its place, from 0; passes nothing and tells -1 if it is not documented. */
    int selectName(JsonReader json) throws IOException {
        int place = json.selectName(properties);
        return place < 0 && inLowerCase != null ? json.selectName(inLowerCase) : place;
    }

    /** @param place among the properties, from 0 */
    boolean requires(int place) {
        return required.get(place);
    }

    /** The place of the next required property, -1 if there is none. */
    int nextRequired(int from) {
        return required.nextSetBit(from);
    }

    String propertyAt(int place) {
        return names[place];
    }
}
