package tallygate.spec.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tallygate.spec.source.SourceNode;

/** Checks sets of texts: each text occurs once, and has a name of its own in Java. */
final class EnumRules implements Rule {
    @Override
    public void check(ApiSource api, Faults faults) {
        api.forEachSchema(schema -> {
            if (schema.get("enum").exists()
                    && !Set.of("integer", "number").contains(schema.get("type").text())) {
                checkTexts(schema, faults);
            }
        });
    }

    private static void checkTexts(SourceNode schema, Faults faults) {
        List<SourceNode> texts = schema.get("enum").children();
        if (texts.isEmpty()) {
            faults.add(schema.get("enum"), "the set has no text", "list the texts that are known");
        }
        Set<String> seen = new HashSet<>();
        for (SourceNode text : texts) {
            if (!text.isText()) {
                faults.add(text, text.text() + " is not a string in YAML", "write it in quotes, '" + text.text() + "'");
            } else if (!seen.add(text.text())) {
                faults.add(text, "the text " + text.text() + " is there twice", "remove one of the two");
            } else if (text.text().matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
                faults.add(
                        text,
                        "a text with quotes, backslashes or line breaks is not generated",
                        "take it out; the set is open");
            }
        }
        checkNames(schema, texts, faults);
    }

    private static void checkNames(SourceNode schema, List<SourceNode> texts, Faults faults) {
        SourceNode given = schema.get("x-enum-varnames");
        List<SourceNode> named = given.exists() ? given.children() : texts;
        requireOneForEach(texts, given, "names", faults);
        requireOneForEach(texts, schema.get("x-enum-descriptions"), "descriptions", faults);
        Map<String, String> names = new HashMap<>();
        for (SourceNode each : named) {
            String name = given.exists() ? each.text() : JavaNames.constant(each.text());
            String other = names.put(name, each.text());
            if (!name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*") || name.equals("CONSTANTS")) {
                faults.add(each, name + " cannot be the name of a constant", "write another under x-enum-varnames");
            } else if (other != null && (given.exists() || !other.equals(each.text()))) {
                String what = given.exists()
                        ? "two constants are called " + name
                        : other + " and " + each.text() + " would both be " + name;
                faults.add(each, what, "write names that differ under x-enum-varnames");
            }
        }
    }

    private static void requireOneForEach(List<SourceNode> texts, SourceNode list, String of, Faults faults) {
        int found = list.children().size();
        if (list.exists() && found != texts.size()) {
            String what = list.name() + " has " + found + " " + of + " for " + texts.size() + " texts";
            faults.add(list, what, "write one for each text, in the same order");
        }
    }
}
