package tallygate.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.spec.DocumentChange.Kind;
import tallygate.spec.bundle.SpecBundle;

/** Lists the changes for programs when code is generated from another version of a document, by the names in Java. */
public final class DocumentChanges {
    private final List<DocumentChange> changes = new ArrayList<>();

    private DocumentChanges() {}

    /**
     * Prints a line for each change, and the version step that they require.
     *
     * @param arguments the documents before and now, each a file or the folder of its files; optionally the changelog
     * @throws IllegalStateException if something breaks programs and the part of the changelog that is not released does not
     *     name it
     */
    public static void main(String[] arguments) throws IOException {
        List<DocumentChange> changes =
                between(SpecBundle.document(Path.of(arguments[0])), SpecBundle.document(Path.of(arguments[1])));
        changes.forEach(System.out::println);
        System.out.println("Proposed version step: " + step(changes));
        if (arguments.length > 2) {
            requireAnnounced(changes, Files.readString(Path.of(arguments[2])));
        }
    }

    static List<DocumentChange> between(Map<String, Object> before, Map<String, Object> now) {
        DocumentChanges changes = new DocumentChanges();
        changes.compareOperations(Specification.of(before), Specification.of(now));
        new TypeChanges(Specification.of(before), Specification.of(now), changes.changes).compare();
        changes.changes.sort((one, other) -> one.kind().compareTo(other.kind()));
        return changes.changes;
    }

    static String step(List<DocumentChange> changes) {
        if (changes.isEmpty()) {
            return "patch";
        }
        return changes.get(0).kind() == Kind.BREAKING ? "major, before 1.0.0 minor" : "minor";
    }

    static void requireAnnounced(List<DocumentChange> changes, String changelog) {
        int start = changelog.indexOf("## Unreleased");
        int end = changelog.indexOf("\n## ", start + 1);
        String unreleased = start < 0 ? "" : changelog.substring(start, end < 0 ? changelog.length() : end);
        List<String> silent = changes.stream()
                .filter(change -> change.kind() == Kind.BREAKING && !unreleased.contains(change.name()))
                .map(DocumentChange::name)
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "The changelog does not name what breaks programs; add it under Unreleased: "
                            + String.join(", ", silent));
        }
    }

    private void compareOperations(Specification before, Specification now) {
        Map<String, SpecifiedOperation> present = byName(now);
        Map<String, SpecifiedOperation> past = byName(before);
        past.forEach((name, operation) -> {
            SpecifiedOperation same = present.get(name);
            if (same == null) {
                changes.add(new DocumentChange(Kind.BREAKING, name, "is gone"));
            } else {
                compare(name, operation, same);
            }
        });
        present.keySet().stream()
                .filter(name -> !past.containsKey(name))
                .forEach(name -> changes.add(new DocumentChange(Kind.ADDED, name, "is new")));
    }

    private void compare(String name, SpecifiedOperation before, SpecifiedOperation now) {
        changed(Kind.BREAKING, name, "takes", before.requestType(), now.requestType());
        changed(Kind.BREAKING, name, "returns", response(before), response(now));
        changed(Kind.CHANGED, name, "is", before.safety(), now.safety());
        changed(
                Kind.CHANGED,
                name,
                "is sent as",
                before.method() + " " + before.path(),
                now.method() + " " + now.path());
        if (now.deprecated() && !before.deprecated()) {
            changes.add(new DocumentChange(Kind.DEPRECATED, name, "is deprecated"));
        }
    }

    private void changed(Kind kind, String name, String verb, @Nullable String before, @Nullable String now) {
        if (!String.valueOf(before).equals(String.valueOf(now))) {
            String is = now == null ? "nothing" : now;
            changes.add(new DocumentChange(
                    kind, name, verb + " " + is + ", before " + (before == null ? "nothing" : before)));
        }
    }

    private static @Nullable String response(SpecifiedOperation operation) {
        Object java = operation.definition().get("x-response-java");
        return java == null ? operation.responseType() : java.toString();
    }

    private static Map<String, SpecifiedOperation> byName(Specification specification) {
        Map<String, SpecifiedOperation> operations = new LinkedHashMap<>();
        SpecifiedOperation.allOf(specification)
                .forEach(operation -> operations.put(operation.section() + "Api." + operation.id(), operation));
        return operations;
    }
}
