package tallygate.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tallygate.spec.DocumentChange.Kind;
import tallygate.spec.rules.JavaNames;

/** Finds the changes of types, their accessors and constants. */
final class TypeChanges {
    private final Specification before;
    private final Specification now;
    private final List<DocumentChange> changes;
    private final Set<String> sent = new HashSet<>();

    TypeChanges(Specification before, Specification now, List<DocumentChange> changes) {
        this.before = before;
        this.now = now;
        this.changes = changes;
        SpecifiedOperation.allOf(now).forEach(operation -> addSent(operation.requestType()));
    }

    void compare() {
        before.schemas().forEach((name, schema) -> {
            if (!now.schemas().containsKey(name)) {
                changes.add(new DocumentChange(Kind.BREAKING, name, "is gone"));
            } else {
                compareProperties(name);
                compareVariants(name, Specification.object(schema), Specification.object(now.schemas(), name));
                compareConstants(name, Specification.object(schema), Specification.object(now.schemas(), name));
            }
        });
        now.schemas().keySet().stream()
                .filter(name -> !before.schemas().containsKey(name))
                .forEach(name -> changes.add(new DocumentChange(Kind.ADDED, name, "is new")));
    }

    private void compareProperties(String type) {
        Map<String, Object> past = before.properties(type);
        Map<String, Object> present = now.properties(type);
        past.keySet().forEach(property -> {
            String name = type + "." + JavaNames.accessor(property);
            if (!present.containsKey(property)) {
                changes.add(new DocumentChange(Kind.BREAKING, name, "is gone"));
                return;
            }
            String was = accessor(before, type, property);
            String is = accessor(now, type, property);
            if (!was.equals(is)) {
                changes.add(new DocumentChange(Kind.BREAKING, name, "returns " + is + ", before " + was));
            }
            if (isDeprecated(present, property) && !isDeprecated(past, property)) {
                changes.add(new DocumentChange(Kind.DEPRECATED, name, "is deprecated"));
            }
        });
        present.keySet().stream()
                .filter(property -> !past.containsKey(property))
                .forEach(property -> {
                    boolean demanded = sent.contains(type) && requires(now, type, property);
                    String what = demanded ? "is new, and a request without it fails" : "is new";
                    changes.add(new DocumentChange(
                            demanded ? Kind.BREAKING : Kind.ADDED, type + "." + JavaNames.accessor(property), what));
                });
    }

    /** Compares variants. They are sealed, so another one makes a switch over them incomplete. */
    private void compareVariants(String type, Map<String, Object> past, Map<String, Object> present) {
        Set<String> were = new TreeSet<>(Specification.variants(past).values());
        Set<String> are = new TreeSet<>(Specification.variants(present).values());
        were.stream()
                .filter(variant -> !are.contains(variant))
                .forEach(variant -> changes.add(
                        new DocumentChange(Kind.BREAKING, type, "has no variant " + variant + " any more")));
        are.stream()
                .filter(variant -> !were.isEmpty() && !were.contains(variant))
                .forEach(variant ->
                        changes.add(new DocumentChange(Kind.BREAKING, type, "has another variant, " + variant)));
    }

    private void compareConstants(String type, Map<String, Object> past, Map<String, Object> present) {
        List<Object> were = Specification.list(past, "x-enum-varnames");
        List<Object> are = Specification.list(present, "x-enum-varnames");
        were.stream()
                .filter(constant -> !are.contains(constant))
                .forEach(constant -> changes.add(new DocumentChange(Kind.BREAKING, type + "." + constant, "is gone")));
        are.stream()
                .filter(constant -> !were.contains(constant))
                .forEach(constant -> changes.add(new DocumentChange(Kind.ADDED, type + "." + constant, "is new")));
    }

    /** Returns the Java type of the accessor of a property. */
    private static String accessor(Specification specification, String type, String property) {
        Map<String, Object> schema = Specification.object(specification.properties(type), property);
        String java = JavaTypeNames.of(specification, schema);
        boolean container = java.startsWith("List<") || java.startsWith("Map<");
        return container || requires(specification, type, property) ? java : "Optional<" + java + ">";
    }

    private static boolean requires(Specification specification, String type, String property) {
        Map<String, Object> schema = Specification.object(specification.schemas(), type);
        return Specification.list(schema, "required").contains(property);
    }

    private static boolean isDeprecated(Map<String, Object> properties, String property) {
        return Boolean.TRUE.equals(Specification.object(properties, property).get("deprecated"));
    }

    /** Adds a type that is part of a request, and those that it contains. */
    private void addSent(@Nullable String type) {
        if (type != null && sent.add(type)) {
            now.properties(type).values().forEach(property -> {
                Map<String, Object> schema = Specification.object(property);
                addSent(Specification.referenced(schema));
                addSent(Specification.referenced(Specification.object(schema, "items")));
            });
        }
    }
}
