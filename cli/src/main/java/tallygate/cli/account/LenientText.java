package tallygate.cli.account;

import java.util.function.Supplier;
import tallygate.json.MissingPropertyException;

/** Reads properties that a server may leave out. */
public final class LenientText {
    private LenientText() {}

    /** What the server sent, or empty text: one missing property is no reason to show nothing. */
    public static String of(Supplier<String> property) {
        try {
            return property.get();
        } catch (MissingPropertyException leftOut) {
            return "";
        }
    }
}
