package tallygate.genauth.quota;

import java.util.function.Supplier;
import tallygate.json.MissingPropertyException;

/** Reads properties that a server may leave out. */
final class SentText {
    private SentText() {}

    /** Returns the text that the server sent, or empty text. */
    static String of(Supplier<?> property) {
        try {
            return property.get().toString();
        } catch (MissingPropertyException leftOut) {
            return "";
        }
    }
}
