package tallygate.spec.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tallygate.spec.source.SourceNode;

/**
 * The rules of a document with {@code x-strict: true}, like ours: everything is described, in sentences that are the same in
 * comments, string literals and pages. For other documents the build generates sentences, and escapes theirs.
 */
final class StrictRules implements Rule {
    private static final Pattern TEXT = Pattern.compile("(?!.*\\*/)[^\"\\\\@<>&]*", Pattern.DOTALL);
    private static final Pattern SENTENCES = Pattern.compile("(?s)\\S.*[.]\\s*");
    private static final Pattern HEADING = Pattern.compile("[A-Z].*[^.\\s]");

    @Override
    public void check(ApiSource api, Faults faults) {
        if (!api.isStrict()) {
            return;
        }
        checkTags(api, faults);
        api.operations().forEach(operation -> checkOperation(operation, faults));
        api.schemas().values().forEach(type -> {
            describe(type, faults);
            type.get("properties").children().forEach(property -> describe(property, faults));
            type.get("x-enum-descriptions").children().forEach(text -> checkText(text, faults));
        });
    }

    private static void checkTags(ApiSource api, Faults faults) {
        Set<String> declared = new HashSet<>();
        for (SourceNode file : api.files()) {
            for (SourceNode tag : file.get("tags").children()) {
                declared.add(tag.get("name").text());
                describe(tag, faults);
                if (!tag.get("name").text().matches("([A-Z][a-z0-9]+)+")) {
                    faults.add(
                            tag,
                            "the tag " + tag.get("name").text() + " is not written as a type is",
                            "write it LikeThis");
                }
            }
        }
        for (ApiSource.Operation operation : api.operations()) {
            operation.node().get("tags").children().stream()
                    .filter(tag -> !declared.contains(tag.text()))
                    .forEach(tag -> faults.add(
                            tag, "no document declares the tag " + tag.text(), "add it to tags, with a description"));
        }
    }

    private static void checkOperation(ApiSource.Operation operation, Faults faults) {
        SourceNode summary = operation.node().get("summary");
        if (!HEADING.matcher(summary.text()).matches()) {
            faults.add(
                    summary,
                    operation + " has no summary that could be a heading",
                    "begin with a capital letter, and end without a full stop");
        }
        checkText(summary, faults);
        if (operation.node().has("description")) {
            describe(operation.node(), faults);
        }
    }

    private static void describe(SourceNode described, Faults faults) {
        SourceNode description = described.get("description");
        if (described.has("$ref")) {
            return;
        }
        if (!SENTENCES.matcher(description.text()).matches()) {
            String name = described.name().isEmpty() ? described.get("name").text() : described.name();
            faults.add(
                    description,
                    name + " is not described in full sentences",
                    "write a description that ends with a full stop");
        }
        checkText(description, faults);
    }

    private static void checkText(SourceNode text, Faults faults) {
        if (!TEXT.matcher(text.text()).matches()) {
            faults.add(
                    text,
                    "a text with quotes, a backslash, @, <, >, & or */ may end a comment or a literal",
                    "write it without");
        }
    }
}
