package tallygate.reference;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the generated code calls the properties of a type. The examples that use these names are compiled. */
final class JavaNames {
    private static final Pattern WORD_START = Pattern.compile("[-_]+(\\w)");
    private static final Map<String, String> TAKEN =
            Map.of("default", "defaultValue", "toBuilder", "toBuilderValue", "private", "_private");

    private JavaNames() {}

    static String ofProperty(String name) {
        String camelCase =
                WORD_START.matcher(name).replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
        return TAKEN.getOrDefault(name, ofView(camelCase));
    }

    /** The method that narrows the client to a section. */
    static String ofView(String section) {
        return section.substring(0, 1).toLowerCase(Locale.ROOT) + section.substring(1);
    }
}
