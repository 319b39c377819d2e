package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.RequestCheck;
import tallygate.sandbox.internal.spec.Routes;
import tallygate.sandbox.internal.spec.SharedSpecifications;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Fails on a successful response of the sandbox of Pagar.me that its operation does not document. */
final class DocumentedResponses {
    private static final Specification SPECIFICATION = SharedSpecifications.pagarme();
    private static final Map<String, SpecifiedOperation> OPERATIONS = operations();
    private static final Routes ROUTES = new Routes("", OPERATIONS.keySet());

    private DocumentedResponses() {}

    private static Map<String, SpecifiedOperation> operations() {
        Map<String, SpecifiedOperation> operations = new LinkedHashMap<>();
        SpecifiedOperation.allOf(SPECIFICATION)
                .forEach(operation -> operations.put(operation.method() + ' ' + operation.path(), operation));
        return operations;
    }

    static void check(String method, String target, Map<String, Object> response) {
        String path = target.replaceFirst("\\?.*", "");
        SpecifiedOperation operation =
                OPERATIONS.get(ROUTES.find(new ReceivedCall(method, path, Map.of(), Map.of(), Map.of(), new byte[0])));
        String type = operation.responseType();
        if (type == null) {
            assertThat(response).isEmpty();
        } else {
            object(Templates.object(SPECIFICATION.schemas().get(type)), response, operation.id());
        }
    }

    private static void object(Map<String, Object> schema, Map<String, Object> value, String at) {
        if (value.keySet().equals(Set.of("id"))) {
            // A reference to an object that is elsewhere.
            return;
        }
        Map<String, Object> properties = Templates.object(schema.get("properties"));
        if (schema.get("required") instanceof List<?> required) {
            required.stream().filter(name -> !isObject(properties.get(name))).forEach(name -> assertThat(
                            value.get(name))
                    .as("%s.%s of %s", at, name, value)
                    .isNotNull());
        }
        value.forEach((name, element) -> {
            if (element != null && properties.containsKey(name)) {
                value(Templates.object(properties.get(name)), element, at + '.' + name);
            }
        });
    }

    /** A customer without an address has none, whatever the documents require. */
    private static boolean isObject(Object property) {
        return SPECIFICATION.resolve(Templates.object(property)).containsKey("properties");
    }

    private static void value(Map<String, Object> property, Object value, String at) {
        Map<String, Object> schema = SPECIFICATION.resolve(property);
        assertThat(RequestCheck.fits(schema, value)).as("%s is %s", at, value).isTrue();
        if (value instanceof Map<?, ?> object) {
            object(variant(schema, object), Templates.object(object), at);
        }
        if (value instanceof List<?> list) {
            list.forEach(element -> value(Templates.object(schema.get("items")), element, at + "[]"));
        }
    }

    private static Map<String, Object> variant(Map<String, Object> schema, Map<?, ?> value) {
        String kind = String.valueOf(value.get(Specification.discriminator(schema)));
        String type = Specification.variants(schema).get(kind);
        return type == null ? schema : Templates.object(SPECIFICATION.schemas().get(type));
    }
}
