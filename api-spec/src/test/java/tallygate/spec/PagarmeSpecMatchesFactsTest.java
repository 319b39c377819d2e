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

/** Holds the document and the facts that were extracted from the vendor's documents together, both ways. */
class PagarmeSpecMatchesFactsTest {
    private static final Spec SPEC = Spec.pagarmeSubscriptions();
    private static final Map<String, Object> FACTS = Yaml.resource("/facts/subscription-usage.json");

    /** In cents: 64 bits wherever the vendor's own types have 32. */
    private static final Set<String> MONEY = Set.of(
            "amount", "price", "minimum_price", "overage_price", "total_amount", "total_discount", "total_increment");

    /** Called required, while null is what a live object, the first or last page, or the documented example has. */
    private static final Set<String> NULL_IS_AN_ANSWER = Set.of(
            "GetBankAccountResponse.deleted_at",
            "GetRecipientResponse.deleted_at",
            "GetSubscriptionItemResponse.subscription",
            "PagingResponse.previous",
            "PagingResponse.next");

    /** Required by the older documents, while the current SDKs and the vendor's page do without. */
    private static final Set<String> SOURCES_DISAGREE = Set.of(
            "CreateUsageRequest.description",
            "CreateUsageRequest.used_at",
            "GetUsageResponse.description",
            "GetUsageResponse.used_at",
            "GetUsageResponse.subscription_item");

    @Test
    void operationsAreTheSame() {
        assertThat(SPEC.operations().stream()
                        .map(PagarmeSpecMatchesFactsTest::row)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Yaml.list(FACTS, "operations").stream()
                        .map(fact -> row(Yaml.object(fact)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("factOperations")
    void parametersAreTheSame(Map<String, Object> fact) {
        Spec.Operation operation = SPEC.operations().stream()
                .filter(candidate -> candidate.id().equals(fact.get("operation")))
                .findFirst()
                .orElseThrow();
        List<Object> parameters = new ArrayList<>();
        List<Object> required = Yaml.list(SPEC.schema(operation.requestType()), "required");
        SPEC.properties(operation.requestType()).forEach((name, property) -> {
            String place = place(Yaml.object(property), operation);
            if (!place.equals("body")) {
                parameters.add(List.of(name, place, kind(Yaml.object(property)), required.contains(name)));
            }
        });
        assertThat(parameters)
                .containsExactlyElementsOf(Yaml.list(fact, "parameters").stream()
                        .map(Yaml::object)
                        .map(parameter -> List.of(
                                parameter.get("name"), parameter.get("in"), kind(parameter), parameter.get("required")))
                        .toList());
    }

    @Test
    void schemasAreTheSameButForRequestsWithoutBodyAndNamedEnums() {
        Set<String> expected = new HashSet<>(Yaml.object(FACTS, "schemas").keySet());
        SPEC.operations().forEach(operation -> expected.add(operation.requestType()));
        expected.addAll(Set.of(
                "UsageStatus",
                "SubscriptionItemStatus",
                "SchemeType",
                "DiscountType",
                "DiscountStatus",
                "BillingInterval",
                "BillingType",
                "PaymentMethod",
                "Currency"));
        assertThat(SPEC.schemas().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void propertiesAreTheSameInTheSameOrder(String schema, List<Map<String, Object>> facts) {
        assertThat(ofBody(schema).keySet())
                .containsExactlyElementsOf(
                        facts.stream().map(f -> String.valueOf(f.get("name"))).toList());
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void requiredPropertiesAreTheSameWhereNullIsNoAnswer(String schema, List<Map<String, Object>> facts) {
        List<Object> required = new ArrayList<>(Yaml.list(SPEC.schema(schema), "required"));
        required.retainAll(ofBody(schema).keySet());
        assertThat(required)
                .containsExactlyElementsOf(facts.stream()
                        .filter(fact -> Boolean.TRUE.equals(fact.get("required")))
                        .map(fact -> fact.get("name"))
                        .filter(name -> !NULL_IS_AN_ANSWER.contains(schema + "." + name))
                        .filter(name -> !SOURCES_DISAGREE.contains(schema + "." + name))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void typesAndKnownValuesAreTheSame(String schema, List<Map<String, Object>> facts) {
        for (Map<String, Object> fact : facts) {
            String name = String.valueOf(fact.get("name"));
            Map<String, Object> property = Yaml.object(SPEC.properties(schema), name);
            assertThat(kind(property))
                    .as("%s.%s", schema, name)
                    .isEqualTo(MONEY.contains(name) ? "integer int64" : kind(fact));
            assertThat(Yaml.list(SPEC.resolved(property), "enum"))
                    .as("values of %s.%s", schema, name)
                    .isEqualTo(Yaml.list(fact, "knownValues"));
            assertThat(Yaml.object(property, "items").containsKey("nullable"))
                    .as("null elements of %s.%s", schema, name)
                    .isEqualTo(fact.containsKey("nullElementsInSeedExample"));
        }
    }

    @Test
    void credentialsAndWhatNamesAPersonOrAnAccountAreSecrets() {
        assertThat(SPEC.secrets())
                .containsExactlyInAnyOrder(
                        "ErrorResponse.request",
                        "GetBankAccountResponse.account_number",
                        "GetBankAccountResponse.pix_key",
                        "GetCardResponse.holder_document",
                        "GetCustomerResponse.document",
                        "GetCustomerResponse.fb_access_token",
                        "GetManagingPartnerResponse.document",
                        "GetRecipientResponse.document",
                        "GetRegisterInformationResponse.document",
                        "GetUsageReportResponse.url",
                        "GetUsageReportResponse.usage_report_url",
                        "GetUsageReportResponse.grouped_report_url");
    }

    static Stream<Map<String, Object>> factOperations() {
        return Yaml.list(FACTS, "operations").stream().map(Yaml::object);
    }

    static Stream<Arguments> factSchemas() {
        return Yaml.object(FACTS, "schemas").entrySet().stream()
                .map(schema -> Arguments.of(schema.getKey(), schema.getValue()));
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
                operation.description().containsKey("x-paging") ? "page-size" : "none");
    }

    private static List<Object> row(Map<String, Object> fact) {
        return Stream.of("operation", "method", "path", "requestType", "responseType", "paginated")
                .map(name -> fact.get(name) == null ? "-" : fact.get(name))
                .toList();
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

    /** Type and, where it has one, format. The facts speak of maps and of any value in their own words. */
    private static String kind(Map<String, Object> property) {
        String format = property.containsKey("format") && !"double".equals(property.get("format"))
                ? " " + property.get("format")
                : "";
        if (property.containsKey("additionalProperties")) {
            return "map of " + kind(Yaml.object(property, "additionalProperties"));
        }
        if ("map".equals(property.get("type"))) {
            return "map of " + kind(Yaml.object(property, "items"));
        }
        boolean any = !property.containsKey("type") && Spec.referenced(property).equals("-");
        return any ? "any" : SPEC.typeOf(property) + format;
    }
}
