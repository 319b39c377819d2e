package tallygate.spec.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallygate.spec.source.SourceNode;

/** How operations are named, where they are, and whether they may be repeated. */
final class OperationRules implements Rule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(.*?)}");
    private static final Pattern PATH =
            Pattern.compile("(/([A-Za-z0-9._~-]+|\\{[A-Za-z][A-Za-z0-9_]*}))+/?(#[A-Za-z0-9]+)?");
    private static final Set<String> NOT_SENT = Set.of("options", "trace");
    private static final Set<String> SAFETY = Set.of("safe", "idempotent", "unsafe");

    @Override
    public void check(ApiSource api, Faults faults) {
        Map<String, String> ids = new HashMap<>();
        for (ApiSource.Operation operation : api.operations()) {
            checkId(operation, ids, faults);
            checkTag(operation, faults);
            checkSafety(api, operation, faults);
            checkPath(api, operation, faults);
            for (String unused : List.of("callbacks", "servers")) {
                if (operation.node().has(unused)) {
                    faults.add(operation.node().get(unused), unused + " of an operation are not used", "remove them");
                }
            }
            if (NOT_SENT.contains(operation.method())) {
                faults.add(operation.node(), "the method " + operation.method() + " is not sent", "remove it");
            }
        }
    }

    private static void checkId(ApiSource.Operation operation, Map<String, String> ids, Faults faults) {
        SourceNode id = operation.node().get("operationId");
        String name = id.text();
        if (!name.matches("[a-z][a-zA-Z0-9]*")) {
            String what =
                    id.exists() ? "the operationId " + name + " is not a valid method name" : "there is no operationId";
            faults.add(id, what, "write one such as listBooks");
        } else if (JavaNames.isTakenByOperations(name)) {
            faults.add(
                    id,
                    name + " is a name that Java or every section has already",
                    "write another, such as " + name + "Now");
        } else if (ids.put(name.toLowerCase(Locale.ROOT), name) != null) {
            faults.add(id, "another operation is called " + name + ", too", "rename one of the two");
        }
    }

    private static void checkTag(ApiSource.Operation operation, Faults faults) {
        SourceNode tags = operation.node().get("tags");
        if (tags.children().size() != 1) {
            String what = operation + " has " + tags.children().size() + " tags, but is in one section of the client";
            faults.add(tags, what, "keep one tag");
        } else if (!tags.texts().get(0).matches("[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*")) {
            faults.add(
                    tags, "the tag " + tags.texts().get(0) + " is not a valid section name", "use letters and digits");
        }
    }

    private static void checkSafety(ApiSource api, ApiSource.Operation operation, Faults faults) {
        SourceNode safety = operation.node().get("x-safety");
        boolean byMethod = api.files().stream()
                .anyMatch(file -> file.get("x-safety-by-method").has(operation.method()));
        if (safety.exists() ? !SAFETY.contains(safety.text()) : !byMethod) {
            faults.add(
                    safety,
                    safety.exists()
                            ? "x-safety is " + safety.text()
                            : operation + " does not say whether it may be repeated",
                    "write x-safety: safe, idempotent or unsafe");
        }
    }

    private static void checkPath(ApiSource api, ApiSource.Operation operation, Faults faults) {
        SourceNode own = operation.node().get("x-path");
        String sent = own.exists() ? own.text() : operation.path().name().replaceFirst("#.*", "");
        if (!PATH.matcher(operation.path().name()).matches()) {
            faults.add(
                    operation.path(), "the path " + sent + " has a part that is not sent", "write /name/{parameter}");
            return;
        }
        String apart = own.exists() ? sent + "#" + operation : sent;
        if (!operation.path().name().equals(apart)) {
            faults.add(
                    operation.path(),
                    "a fragment keeps two operations of one path apart, and nothing else",
                    "write the path as " + sent + "#" + operation + ", with x-path: " + sent);
        }
        List<SourceNode> inPath = api.parameters(operation).stream()
                .filter(parameter -> parameter.get("in").text().equals("path"))
                .toList();
        Matcher placeholders = PLACEHOLDER.matcher(sent);
        while (placeholders.find()) {
            String name = placeholders.group(1);
            if (inPath.stream()
                    .noneMatch(parameter -> parameter.get("name").text().equals(name))) {
                faults.add(
                        operation.node(),
                        "nothing says what {" + name + "} of the path is",
                        "add a parameter in: path");
            }
        }
        for (SourceNode parameter : inPath) {
            String name = parameter.get("name").text();
            if (!sent.contains("{" + name + "}")) {
                faults.add(
                        parameter.get("name"),
                        "the path has no {" + name + "}",
                        "rename the parameter or the part of the path");
            }
        }
    }
}
