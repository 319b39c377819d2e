package tallygate.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One of our OpenAPI documents, as the tests look at it. */
record Spec(Map<String, Object> document) {
    /** An operation with the method and path it hangs on. */
    record Operation(String method, String path, Map<String, Object> description) {
        /** The path as it is sent: without the fragment that keeps two operations of one path apart. */
        String sentPath() {
            return String.valueOf(description.getOrDefault("x-path", path));
        }

        String id() {
            return String.valueOf(description.get("operationId"));
        }

        /** The name of the schema of the request object, or - where the operation takes nothing. */
        String requestType() {
            Object parameters = Yaml.list(description, "parameters").stream()
                    .map(parameter -> Yaml.object(parameter, "schema").get("$ref"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            Object body = Yaml.object(description, "requestBody", "content", "application/json", "schema")
                    .get("$ref");
            return schemaName(parameters == null ? body : parameters);
        }

        /** The name of the schema of the answer, or - where none is documented. */
        String responseType() {
            return schemaName(Yaml.object(response(), "content", "application/json", "schema")
                    .get("$ref"));
        }

        Map<String, Object> response() {
            return Yaml.object(description, "responses", "200");
        }

        @Override
        public String toString() {
            return id();
        }
    }

    static Spec genauthManagement() {
        return new Spec(Yaml.resource("/tallygate/spec/genauth-management.yaml"));
    }

    static Spec pagarme() {
        return new Spec(Yaml.resource("/tallygate/spec/pagarme.yaml"));
    }

    static String schemaName(Object reference) {
        return reference == null ? "-" : String.valueOf(reference).replace("#/components/schemas/", "");
    }

    /** The places of all properties that are marked as secrets, as {@code Type.property}. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        schemas().keySet().forEach(schema -> properties(schema).forEach((name, property) -> {
            if (Boolean.TRUE.equals(Yaml.object(property).get("x-secret"))) {
                secrets.add(schema + "." + name);
            }
        }));
        return secrets;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        Yaml.object(document, "paths").forEach((path, item) -> Yaml.object(item)
                .forEach((method, description) -> operations.add(
                        new Operation(method.toUpperCase(Locale.ROOT), path, Yaml.object(description)))));
        return operations;
    }

    Map<String, Object> schemas() {
        return Yaml.object(document, "components", "schemas");
    }

    Map<String, Object> schema(String name) {
        return Yaml.object(schemas(), name);
    }

    Map<String, Object> properties(String schema) {
        return Yaml.object(schema(schema), "properties");
    }

    /** The type of a property, here or in the facts: its name in JSON, {@code array of} one, or the name of a schema. */
    String typeOf(Map<String, Object> property) {
        if ("array".equals(property.get("type"))) {
            return "array of " + typeOf(Yaml.object(property, "items"));
        }
        if (property.containsKey("type")) {
            return "ref".equals(property.get("type"))
                    ? String.valueOf(property.get("ref"))
                    : String.valueOf(property.get("type"));
        }
        Map<String, Object> target = schema(referenced(property));
        return target.containsKey("enum") ? String.valueOf(target.get("type")) : referenced(property);
    }

    /** The enum that a property points to, or the property itself. */
    Map<String, Object> resolved(Map<String, Object> property) {
        Map<String, Object> target = schema(referenced(property));
        return target.containsKey("enum") ? target : property;
    }

    /** The schema that a property points to, directly or by the allOf that lets it have a description of its own. */
    static String referenced(Map<String, Object> property) {
        Object reference = property.get("$ref");
        for (Object part : Yaml.list(property, "allOf")) {
            reference = Yaml.object(part).get("$ref");
        }
        return schemaName(reference);
    }

    @Override
    public String toString() {
        return String.valueOf(Yaml.object(document, "info").get("title"));
    }
}
