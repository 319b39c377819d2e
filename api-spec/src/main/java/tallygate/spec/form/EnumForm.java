package tallygate.spec.form;

import java.util.List;
import java.util.Map;
import tallygate.spec.rules.JavaNames;

/** Adds the name of its constant and a sentence to each text of a set. */
final class EnumForm {
    private EnumForm() {}

    static void apply(Map<String, Object> type) {
        List<String> texts =
                Parts.list(type, "enum").stream().map(String::valueOf).toList();
        type.putIfAbsent(
                "x-enum-varnames", texts.stream().map(JavaNames::constant).toList());
        type.putIfAbsent(
                "x-enum-descriptions",
                texts.stream().map(text -> "The text " + text + ".").toList());
    }
}
