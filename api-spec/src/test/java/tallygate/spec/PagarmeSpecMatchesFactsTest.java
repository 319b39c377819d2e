package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the document and the facts that were extracted from the vendor's documents together, both ways. Where they differ,
 * docs/pagarme-api.md says so and why.
 */
class PagarmeSpecMatchesFactsTest {
    private static final Spec SPEC = Spec.pagarme();
    private static final FactsPage PAGE = FactsPage.read("pagarme-api.md");

    private static final FactsDifference DIFFERENCE = new FactsDifference(PAGE);

    /** Our name of a request by the vendor's; it is part of others, so that the operation has a request of its own. */
    private static final Map<String, String> PARTS = PAGE.columns("Parts of other requests", 0, 1);

    private static final Map<String, String> DEVIATIONS = PAGE.columns("Deviations", 0, 2);

    @Test
    void operationsAreTheSame() {
        DIFFERENCE.requireSame(
                "operations",
                PagarmeFacts.operations().stream()
                        .map(PagarmeSpecMatchesFactsTest::row)
                        .toList(),
                SPEC.operations().stream()
                        .filter(operation -> !DIFFERENCE.isOursAlone(operation.method() + " " + operation.path()))
                        .map(PagarmeSpecMatchesFactsTest::row)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tallygate.spec.PagarmeFacts#operations")
    void parametersAreTheSame(Map<String, Object> fact) {
        String id = String.valueOf(fact.get("operation"));
        Spec.Operation operation = operation(id);
        List<Object> parameters = new ArrayList<>();
        List<Object> required = Yaml.list(SPEC.schema(operation.requestType()), "required");
        SPEC.properties(operation.requestType()).forEach((name, property) -> {
            String place = place(Yaml.object(property), operation);
            if (!place.equals("body")) {
                parameters.add(List.of(name, place, kind(Yaml.object(property)), required.contains(name)));
            }
        });
        assertThat(parameters)
                .containsExactlyInAnyOrderElementsOf(Yaml.list(fact, "parameters").stream()
                        .map(Yaml::object)
                        .map(parameter -> parameter(id, parameter))
                        .toList());
    }

    @Test
    void schemasAreTheSameButForRequestsWithoutBodyAndNamedEnums() {
        Set<String> expected = new HashSet<>(PagarmeFacts.schemas().keySet());
        expected.removeAll(PAGE.columns("Types left out", 0, 1).keySet());
        expected.addAll(PARTS.values());
        expected.addAll(PAGE.columns("Added types", 0, 1).keySet());
        SPEC.operations().forEach(operation -> expected.add(operation.requestType()));
        expected.remove("-");
        Set<String> types = new HashSet<>(SPEC.schemas().keySet());
        types.removeIf(name -> SPEC.schema(name).containsKey("enum"));
        assertThat(types).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void propertiesAreTheSameInTheSameOrder(String schema, List<Map<String, Object>> facts) {
        List<String> expected = facts.stream()
                .map(fact -> String.valueOf(fact.get("name")))
                .filter(name -> !DIFFERENCE.isNotOurs(schema + "." + name))
                .toList();
        List<String> ours = ofBody(schema).keySet().stream()
                .filter(name -> !DIFFERENCE.isOursAlone(schema + "." + name))
                .toList();
        DIFFERENCE.requireSame("properties of " + schema, expected, ours);
        assertThat(ours).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void typesAndKnownValuesAreTheSame(String schema, List<Map<String, Object>> facts, String vendors) {
        for (Map<String, Object> fact : facts) {
            String name = String.valueOf(fact.get("name"));
            if (DIFFERENCE.isNotOurs(schema + "." + name)) {
                continue;
            }
            Map<String, Object> property = Yaml.object(SPEC.properties(schema), name);
            assertThat(kind(property)).as("%s.%s", schema, name).isEqualTo(kind(vendors + "." + name, fact));
            assertThat(Yaml.list(SPEC.resolved(property), "enum"))
                    .as("values of %s.%s", schema, name)
                    .isEqualTo(Yaml.list(fact, "knownValues"));
        }
    }

    /** Only the vendor's printed example has them. */
    @Test
    void elementsAreNullWhereTheOlderFactsSawThem() {
        PagarmeFacts.olderSchemas()
                .forEach((schema, facts) -> facts.forEach(fact -> {
                    String name = String.valueOf(fact.get("name"));
                    assertThat(Yaml.object(SPEC.properties(schema), name, "items")
                                    .containsKey("nullable"))
                            .as("null elements of %s.%s", schema, name)
                            .isEqualTo(fact.containsKey("nullElementsInSeedExample"));
                }));
    }

    @Test
    void webhooksAreTheSame() {
        Map<String, Object> facts = PagarmeFacts.webhooks();

        assertThat(Yaml.list(SPEC.schema("WebhookEventType"), "enum")).isEqualTo(Yaml.list(facts, "events"));
        assertThat(SPEC.properties("WebhookDelivery").keySet())
                .containsExactlyElementsOf(Yaml.list(Yaml.object(facts, "delivered"), "shape").stream()
                        .map(fact -> String.valueOf(Yaml.object(fact).get("name")))
                        .toList());
    }

    /** The bases have their properties in each variant; the facts have the variants of requests by their classes only. */
    @Test
    void variantsAreTheSame() {
        Map<String, Object> variants = new LinkedHashMap<>();
        SPEC.schemas().forEach((name, schema) -> {
            Map<String, Object> discriminator = Yaml.object(schema, "discriminator");
            if (!discriminator.isEmpty()) {
                variants.put(
                        name + " by " + discriminator.get("propertyName"), Specification.variants(SPEC.schema(name)));
            }
        });
        assertThat(variants).isEqualTo(PagarmeFacts.variants());
        assertThat(PAGE.table("Types with several variants"))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(variants.keySet().stream()
                        .map(key -> key.replaceFirst(" by .*", ""))
                        .toList());
    }

    @Test
    void listedDifferencesStillExist() {
        Set<String> facts = new HashSet<>();
        Set<String> ours = new HashSet<>();
        PagarmeFacts.operations().forEach(fact -> facts.add(fact.get("method") + " " + fact.get("path")));
        factSchemas().map(Arguments::get).forEach(schema -> PagarmeFacts.schemas()
                .getOrDefault(schema[2], List.of())
                .forEach(fact -> facts.add(schema[0] + "." + fact.get("name"))));
        SPEC.operations().forEach(operation -> ours.add(operation.method() + " " + operation.path()));
        SPEC.schemas()
                .keySet()
                .forEach(schema -> ofBody(schema).keySet().forEach(name -> ours.add(schema + "." + name)));
        DIFFERENCE.requireEveryRow(facts, ours);
    }

    @Test
    void everyDeviationIsNeeded() {
        List<String> facts = new ArrayList<>();
        PagarmeFacts.operations().forEach(operation -> Yaml.list(operation, "parameters").stream()
                .map(Yaml::object)
                .forEach(fact -> facts.add(operation.get("operation") + "." + fact.get("name") + " " + kind(fact))));
        PagarmeFacts.schemas()
                .forEach((schema, fields) ->
                        fields.forEach(fact -> facts.add(schema + "." + fact.get("name") + " " + kind(fact))));
        assertThat(PAGE.table("Deviations"))
                .allSatisfy(row -> assertThat(facts).contains(row.get(0) + " " + row.get(1)));
    }

    static Stream<Arguments> factSchemas() {
        return PagarmeFacts.schemas().entrySet().stream()
                .filter(schema -> !PAGE.columns("Types left out", 0, 1).containsKey(schema.getKey()))
                .filter(schema -> !SPEC.schema(schema.getKey()).containsKey("oneOf"))
                .flatMap(schema ->
                        names(schema.getKey()).map(name -> Arguments.of(name, schema.getValue(), schema.getKey())));
    }

    /** What the body of an operation and what a part of another request are made from. */
    private static Stream<String> names(String vendors) {
        return PARTS.containsKey(vendors) ? Stream.of(vendors, PARTS.get(vendors)) : Stream.of(vendors);
    }

    private static Spec.Operation operation(String id) {
        return SPEC.operations().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> row(Spec.Operation operation) {
        String body = Spec.schemaName(
                Yaml.object(operation.description(), "requestBody", "content", "application/json", "schema")
                        .get("$ref"));
        return List.of(
                operation.id(),
                operation.method(),
                operation.sentPath(),
                body,
                operation.responseType(),
                operation.description().containsKey("x-paging"),
                SPEC.properties(operation.requestType()).containsKey("idempotency-key"),
                operation.description().containsKey("security"));
    }

    private static List<Object> row(Map<String, Object> fact) {
        String id = String.valueOf(fact.get("operation"));
        Object body = fact.get("requestType");
        return List.of(
                id,
                fact.get("method"),
                fact.get("path"),
                body == null ? "-" : body.equals("UpdateMetadataRequest") ? capitalized(id) + "Request" : body,
                fact.get("responseType") == null ? "-" : fact.get("responseType"),
                "page-size".equals(fact.get("paginated")),
                Yaml.list(fact, "parameters").stream().anyMatch(parameter -> "idempotency-key"
                        .equals(Yaml.object(parameter).get("name"))),
                "none".equals(fact.get("auth")));
    }

    /** A page and its size are numbers that may be left out, whatever the SDKs make of them. */
    private static List<Object> parameter(String operation, Map<String, Object> fact) {
        String name = String.valueOf(fact.get("name"));
        boolean paging = Set.of("page", "size").contains(name);
        return List.of(
                name,
                fact.get("in"),
                paging ? "integer int32" : kind(operation + "." + name, fact),
                !paging && Boolean.TRUE.equals(fact.get("required")));
    }

    private static String capitalized(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    /** The properties of a schema that are written into a body. */
    private static Map<String, Object> ofBody(String schema) {
        Map<String, Object> properties = new LinkedHashMap<>(SPEC.properties(schema));
        properties.values().removeIf(property -> Yaml.object(property).keySet().stream()
                .anyMatch(name -> name.startsWith("x-in-")));
        return properties;
    }

    private static String place(Map<String, Object> property, Spec.Operation operation) {
        return property.keySet().stream()
                .filter(name -> name.startsWith("x-in-"))
                .map(name -> name.substring("x-in-".length()))
                .findFirst()
                .orElse(operation.description().containsKey("requestBody") ? "body" : "query");
    }

    /** In cents: 64 bits wherever the vendor's own types have 32. */
    private static String kind(String place, Map<String, Object> fact) {
        if (DEVIATIONS.containsKey(place)) {
            return DEVIATIONS.get(place);
        }
        boolean cents =
                "cents".equals(fact.get("unit")) || "amount".equals(fact.get("name")) || place.endsWith("_amount");
        boolean older =
                Set.of("total_amount", "total_discount", "total_increment").contains(fact.get("name"));
        return (cents || older) && "integer".equals(fact.get("type")) ? "integer int64" : kind(fact);
    }

    /** Type and, where it has one, format. The facts speak of maps and of any value in their own words. */
    private static String kind(Map<String, Object> property) {
        if ("any".equals(property.get("type"))) {
            return "any";
        }
        if ("array".equals(property.get("type"))) {
            return "array of " + kind(Yaml.object(property, "items"));
        }
        if ("map".equals(property.get("type"))) {
            return "map of " + kind(Yaml.object(property, "items"));
        }
        if (property.get("additionalProperties") instanceof Map<?, ?> values) {
            return "map of " + kind(Yaml.object(values));
        }
        boolean any = !property.containsKey("type") && Spec.referenced(property).equals("-");
        if (any || Boolean.TRUE.equals(property.get("additionalProperties"))) {
            return "any";
        }
        String format = property.containsKey("format") && !"double".equals(property.get("format"))
                ? " " + property.get("format")
                : "";
        String type = SPEC.typeOf(property);
        return PARTS.getOrDefault(type, type) + format;
    }
}
