package tallygate.spec.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tallygate.spec.source.SourceNode;

/** The files of one API, for the rules. */
final class ApiSource {
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /** An operation and the path on which it is. */
    record Operation(SourceNode path, SourceNode node) {
        String method() {
            return node.name();
        }

        @Override
        public String toString() {
            return node.has("operationId") ? node.get("operationId").text() : method() + " " + path.name();
        }
    }

    private final List<SourceNode> files;
    private final Map<String, SourceNode> schemas = new LinkedHashMap<>();

    ApiSource(List<SourceNode> files) {
        this.files = files;
        files.forEach(file -> file.at("components", "schemas")
                .children()
                .forEach(schema -> schemas.putIfAbsent(schema.name(), schema)));
    }

    List<SourceNode> files() {
        return files;
    }

    /** Returns whether the document is held to the rules of our own. */
    boolean isStrict() {
        return files.stream().anyMatch(file -> file.get("x-strict").isTrue());
    }

    /** Returns the schemas of all files by name. */
    Map<String, SourceNode> schemas() {
        return schemas;
    }

    List<SourceNode> paths() {
        return files.stream()
                .flatMap(file -> file.get("paths").children().stream())
                .toList();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        Set<String> omitted = omitted();
        paths().forEach(path -> path.children().stream()
                .filter(child -> METHODS.contains(child.name()))
                .filter(child -> !omitted.contains(child.get("operationId").text()))
                .forEach(child -> operations.add(new Operation(path, child))));
        return operations;
    }

    /** Returns the operations that the document leaves out on purpose, by their ids. */
    private Set<String> omitted() {
        return files.stream()
                .flatMap(file -> file.get("x-omit").texts().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the parameters of an operation, those of its path among them, with references followed. */
    List<SourceNode> parameters(Operation operation) {
        Map<String, SourceNode> parameters = new LinkedHashMap<>();
        for (SourceNode list :
                List.of(operation.path().get("parameters"), operation.node().get("parameters"))) {
            for (SourceNode each : list.children()) {
                SourceNode parameter = resolve(each);
                parameters.put(
                        parameter.get("in").text() + " " + parameter.get("name").text(), parameter);
            }
        }
        return List.copyOf(parameters.values());
    }

    /** Returns the target of a reference; a missing node if there is none. A node without a reference is returned itself. */
    SourceNode resolve(SourceNode node) {
        SourceNode found = node;
        for (int hops = 0; hops < 10 && found.has("$ref"); hops++) {
            found = target(found.get("$ref"));
        }
        return found;
    }

    /** What a schema is behind references, bare or as the only part of an allOf. */
    SourceNode type(SourceNode schema) {
        SourceNode found = resolve(schema);
        for (int hops = 0; hops < 10 && isWrapped(found); hops++) {
            found = resolve(found.get("allOf").children().get(0));
        }
        return found;
    }

    /** Returns whether a oneOf or anyOf says no more than that one type may be null. */
    static boolean isNullable(SourceNode choice) {
        List<SourceNode> parts = choice.children();
        return parts.size() == 2
                && parts.stream()
                                .filter(part -> part.get("type").text().equals("null"))
                                .count()
                        == 1;
    }

    private static boolean isWrapped(SourceNode schema) {
        return schema.get("allOf").children().size() == 1 && !schema.has("properties");
    }

    /** Returns the properties of an object, those of the parts of its allOf among them. */
    Map<String, SourceNode> properties(SourceNode schema) {
        return properties(schema, 0);
    }

    private Map<String, SourceNode> properties(SourceNode schema, int depth) {
        Map<String, SourceNode> properties = new LinkedHashMap<>();
        SourceNode type = resolve(schema);
        if (depth < 10) {
            type.get("allOf").children().forEach(part -> properties.putAll(properties(part, depth + 1)));
        }
        type.get("properties").children().forEach(property -> properties.put(property.name(), property));
        return properties;
    }

    /** Returns whether an object, or a part of its allOf, requires the property. */
    boolean requires(SourceNode schema, String property) {
        SourceNode type = resolve(schema);
        return type.get("required").texts().contains(property)
                || type.get("allOf").children().stream().anyMatch(part -> requires(part, property));
    }

    private SourceNode target(SourceNode reference) {
        String path = reference.text().replaceFirst("^[^#]*#/", "");
        String[] names = path.split("/");
        if (path.startsWith("components/schemas/")) {
            return schemas.getOrDefault(names[names.length - 1], reference.get("missing"));
        }
        for (SourceNode file : files) {
            SourceNode found = file.at(names);
            if (found.exists()) {
                return found;
            }
        }
        return reference.get("missing");
    }

    /** Visits every schema, those within others too, wherever it is used. */
    void forEachSchema(Consumer<SourceNode> visitor) {
        schemas.values().forEach(schema -> visit(schema, visitor));
        for (SourceNode file : files) {
            for (String kind : List.of("parameters", "requestBodies", "responses")) {
                file.at("components", kind).children().forEach(each -> visitHolder(each, visitor));
            }
        }
        paths().forEach(path -> path.get("parameters").children().forEach(each -> visitHolder(each, visitor)));
        operations().forEach(operation -> {
            operation.node().get("parameters").children().forEach(each -> visitHolder(each, visitor));
            visitHolder(operation.node().get("requestBody"), visitor);
            operation.node().get("responses").children().forEach(each -> visitHolder(each, visitor));
        });
    }

    private static void visitHolder(SourceNode holder, Consumer<SourceNode> visitor) {
        visit(holder.get("schema"), visitor);
        holder.get("content").children().forEach(media -> visit(media.get("schema"), visitor));
    }

    private static void visit(SourceNode schema, Consumer<SourceNode> visitor) {
        if (!schema.isObject()) {
            return;
        }
        visitor.accept(schema);
        schema.get("properties").children().forEach(property -> visit(property, visitor));
        visit(schema.get("items"), visitor);
        visit(schema.get("additionalProperties"), visitor);
        for (String parts : List.of("allOf", "oneOf", "anyOf")) {
            schema.get(parts).children().forEach(part -> visit(part, visitor));
        }
    }
}
