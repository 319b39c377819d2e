package tallygate.core.internal.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallygate.core.internal.response.Redaction;

/** Lists the fields of a server's field errors, if they look like names; anything else could be a value. */
final class FieldNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_.\\[\\]-]*[0-9]{0,3}[A-Za-z_.\\[\\]-]*");
    private static final int LONGEST = 64;
    private static final int MOST = 5;

    private FieldNames() {}

    /** Returns a sentence with a blank at its end; empty if there is no field to name. */
    static String sentence(Collection<String> fields, Redaction redaction) {
        List<String> names = fields.stream()
                .filter(field ->
                        field.length() <= LONGEST && NAME.matcher(field).matches())
                .filter(redaction::isShowable)
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        return names.stream().limit(MOST).collect(Collectors.joining(", ", "It names these fields: ", ""))
                + (names.size() > MOST ? " and " + (names.size() - MOST) + " more. " : ". ");
    }
}
