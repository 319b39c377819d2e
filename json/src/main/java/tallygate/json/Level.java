package tallygate.json;

import org.jspecify.annotations.Nullable;

/**
 * One object or array on the path to the position of a {@link JsonInput}, for messages. Reused for the next one at the same
 * depth.
 */
class Level {
    /** The index of the array's element, from 0; the place of the object's documented property. */
    int place;

    /** The name of an undocumented property; null in an array. */
    @Nullable
    String name;

    /** Returns the step of the path from here to the value that is read. */
    String step() {
        return name == null ? "[" + place + "]" : "." + name;
    }
}
