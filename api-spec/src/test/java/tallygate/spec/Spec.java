package tallygate.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of our OpenAPI documents, as the tests look at it. */
record Spec(Map<String, Object> document) {
    /** An operation with the method and path it hangs on. */
    record Operation(String method, String path, Map<String, Object> description) {
        String id() {
            return String.valueOf(description.get("operationId"));
        }

        /** The name of the schema of the request object, or - where the operation takes nothing. */
        String requestType() {
            Object parameters = Yaml.list(description, "parameters").stream()
                    .map(parameter -> Yaml.object(parameter, "schema").get("$ref"))
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

    static String schemaName(Object reference) {
        return reference == null ? "-" : String.valueOf(reference).replace("#/components/schemas/", "");
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

    /** The schema that a property points to, directly or by the allOf that lets it have a description of its own. */
    static String referenced(Map<String, Object> property) {
        Object reference = property.get("$ref");
        for (Object part : Yaml.list(property, "allOf")) {
            reference = Yaml.object(part).get("$ref");
        }
        return schemaName(reference);
    }
}
