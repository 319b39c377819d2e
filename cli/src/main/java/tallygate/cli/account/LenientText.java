package tallygate.cli.account;

import java.util.function.Supplier;
import tallygate.json.MissingPropertyException;

/** Reads properties that a server may leave out. */
public final class LenientText {
    private LenientText() {}

    /** Returns the text of the server, or empty text, so that a missing property does not prevent the output. */
    public static String of(Supplier<String> property) {
        try {
            return property.get();
        } catch (MissingPropertyException leftOut) {
            return "";
        }
    }
}
