package tallygate.json;

import com.squareup.moshi.JsonReader;
import java.util.BitSet;
import java.util.List;

/** For generated adapters: what is documented of one type of objects. Immutable. */
public final class ObjectType {
    final String name;
    final JsonReader.Options properties;
    final boolean allowsOthers;
    private final BitSet required;

    private ObjectType(String name, JsonReader.Options properties, BitSet required, boolean allowsOthers) {
        this.name = name;
        this.properties = properties;
        this.required = required;
        this.allowsOthers = allowsOthers;
    }

    /** @param properties their names in JSON; none of them is required */
    public static ObjectType of(String name, String... properties) {
        return new ObjectType(name, JsonReader.Options.of(properties), new BitSet(), false);
    }

    /** The same type, where these of its properties are required. */
    public ObjectType requiring(String... names) {
        BitSet places = new BitSet();
        List<String> all = properties.strings();
        for (String required : names) {
            places.set(all.indexOf(required));
        }
        return new ObjectType(name, properties, places, allowsOthers);
    }

    /** The same type, where properties beside those that are documented are no surprise. */
    public ObjectType allowingOthers() {
        return new ObjectType(name, properties, required, true);
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
        return properties.strings().get(place);
    }
}
