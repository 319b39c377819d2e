package tallygate.reference;

import java.util.Locale;
import java.util.Map;

/** From which file of the document something is, and so on which page it is shown. */
final class SpecFiles {
    private SpecFiles() {}

    /** The file's name without folder and ending, such as {@code metering-and-billing}. */
    static String nameOf(Map<String, Object> definition) {
        return String.valueOf(definition.get("x-file")).replaceFirst("^.*/", "").replaceFirst("\\.yaml$", "");
    }

    /** The name as a title, such as {@code Metering and billing}. */
    static String title(String name) {
        String words = name.replace('-', ' ').replace("ldap", "LDAP");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
