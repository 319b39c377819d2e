package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the document and the facts that were extracted from the vendor's documents together, both ways. */
class SpecMatchesFactsTest {
    private static final Spec SPEC = Spec.genauthManagement();
    private static final Map<String, Object> FACTS = Yaml.resource("/facts/metering-and-billing.json");

    @Test
    void operationsAreTheSame() {
        assertThat(SPEC.operations().stream().map(SpecMatchesFactsTest::row).toList())
                .containsExactlyInAnyOrderElementsOf(Yaml.list(FACTS, "operations").stream()
                        .map(fact -> row(Yaml.object(fact)))
                        .toList());
    }

    @Test
    void schemasAreTheSameButForNamedEnums() {
        Set<String> expected = new HashSet<>(Yaml.object(FACTS, "schemas").keySet());
        expected.addAll(Set.of("OrderStatus", "OrderType", "OrderSource", "RightsDataType"));
        assertThat(SPEC.schemas().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void propertiesAreTheSameInTheSameOrder(String schema, List<Map<String, Object>> facts) {
        assertThat(Yaml.object(SPEC.schema(schema), "properties").keySet())
                .containsExactlyElementsOf(
                        facts.stream().map(f -> String.valueOf(f.get("name"))).toList());
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void requiredPropertiesAreTheSame(String schema, List<Map<String, Object>> facts) {
        assertThat(Yaml.list(SPEC.schema(schema), "required"))
                .containsExactlyElementsOf(facts.stream()
                        .filter(fact -> Boolean.TRUE.equals(fact.get("required")))
                        .map(fact -> fact.get("name"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void typesAreTheSame(String schema, List<Map<String, Object>> facts) {
        for (Map<String, Object> fact : facts) {
            Map<String, Object> property = property(schema, fact);
            assertThat(SPEC.typeOf(property))
                    .as("%s.%s", schema, fact.get("name"))
                    .isEqualTo(SPEC.typeOf(fact));
        }
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void knownValuesAndLimitsAreTheSame(String schema, List<Map<String, Object>> facts) {
        for (Map<String, Object> fact : facts) {
            Map<String, Object> property = property(schema, fact);
            assertThat(Yaml.list(SPEC.resolved(property), "enum"))
                    .as("values of %s.%s", schema, fact.get("name"))
                    .isEqualTo(Yaml.list(fact, "knownValues"));
            assertThat(property.get("maximum")).isEqualTo(fact.get("max"));
            assertThat(property.get("default")).isEqualTo(fact.get("default"));
        }
    }

    @ParameterizedTest
    @MethodSource("factSchemas")
    void examplesAreTheVendorsWhereTheyHaveTheRightType(String schema, List<Map<String, Object>> facts) {
        for (Map<String, Object> fact : facts) {
            if (fact.containsKey("example") && !fact.containsKey("exampleType")) {
                assertThat(property(schema, fact).get("example"))
                        .as("example of %s.%s", schema, fact.get("name"))
                        .isEqualTo(fact.get("example"));
            }
        }
    }

    @Test
    void secretsAreMarked() {
        assertThat(SPEC.secrets())
                .containsExactlyInAnyOrder(
                        "GetManagementAccessTokenDto.accessKeySecret", "AccessTokenResDto.access_token");
    }

    static Stream<Arguments> factSchemas() {
        return Yaml.object(FACTS, "schemas").entrySet().stream()
                .map(schema -> Arguments.of(schema.getKey(), schema.getValue()));
    }

    private static List<Object> row(Spec.Operation operation) {
        return List.of(
                operation.method(),
                operation.path(),
                operation.id(),
                operation.requestType(),
                operation.responseType(),
                operation.requestType().equals("-")
                        ? "none"
                        : operation.method().equals("GET") ? "query" : "body",
                Yaml.object(operation.description(), "x-paging").getOrDefault("style", "none"));
    }

    private static List<Object> row(Map<String, Object> fact) {
        return Stream.of("method", "path", "sdkMethod", "requestType", "responseType", "params", "paginated")
                .map(fact::get)
                .collect(Collectors.toList());
    }

    private static Map<String, Object> property(String schema, Map<String, Object> fact) {
        return Yaml.object(SPEC.schema(schema), "properties", String.valueOf(fact.get("name")));
    }
}
