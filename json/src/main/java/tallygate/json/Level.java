package tallygate.json;

import org.jspecify.annotations.Nullable;

/** One object or array on the way to where a {@link JsonInput} reads: what messages call it. Used again for the next one as deep. */
class Level {
    /** The element of an array that is read, from 0; the documented property of an object. */
    int place;

    /** The property that is read, where it is not documented; null in an array. */
    @Nullable
    String name;

    /** The way from here to what is read. */
    String step() {
        return name == null ? "[" + place + "]" : "." + name;
    }
}
