package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document must keep to, so that the generator and the templates make readable code of it. */
class SpecRulesTest {
    private static final Spec SPEC = Spec.genauthManagement();
    private static final Map<String, Object> NODES = nodes(SPEC.document());

    @Test
    void isOpenApi303() {
        assertThat(SPEC.document().get("openapi")).isEqualTo("3.0.3");
    }

    @Test
    void everyOperationHasOneDeclaredCamelCaseTagAndItsMethodNameAsId() {
        List<Object> declared = Yaml.list(SPEC.document(), "tags").stream()
                .map(tag -> Yaml.object(tag).get("name"))
                .toList();
        assertThat(declared).allMatch(tag -> String.valueOf(tag).matches("([A-Z][a-z0-9]+)+"));
        Set<String> ids = new HashSet<>();
        for (Spec.Operation operation : SPEC.operations()) {
            assertThat(Yaml.list(operation.description(), "tags"))
                    .as("tags of %s", operation)
                    .hasSize(1)
                    .isSubsetOf(declared);
            assertThat(operation.id()).matches("[a-z][a-zA-Z0-9]*");
            assertThat(ids.add(operation.id()))
                    .as("%s is the only one of this id", operation)
                    .isTrue();
        }
    }

    @Test
    void everyOperationSaysWhetherItMayBeRepeated() {
        assertThat(SPEC.operations())
                .allSatisfy(operation ->
                        assertThat(operation.description().get("x-safety")).isIn("safe", "idempotent", "unsafe"));
    }

    @Test
    void everyOperationWithAnAnswerHasAnExampleOfIt() {
        for (Spec.Operation operation : SPEC.operations()) {
            Map<String, Object> content = Yaml.object(operation.response(), "content", "application/json");
            assertThat(content.containsKey("example")).as("%s", operation).isEqualTo(content.containsKey("schema"));
        }
    }

    @Test
    void pagingNamesPropertiesThatExist() {
        for (Spec.Operation operation : SPEC.operations()) {
            Map<String, Object> paging = Yaml.object(operation.description(), "x-paging");
            if (paging.isEmpty()) {
                continue;
            }
            assertThat(Yaml.object(SPEC.schema(operation.requestType()), "properties"))
                    .containsKeys((String) paging.get("pageParameter"), (String) paging.get("limitParameter"));
            String data = Spec.referenced(Yaml.object(SPEC.schema(operation.responseType()), "properties", "data"));
            assertThat(Yaml.object(SPEC.schema(data), "properties"))
                    .containsKeys((String) paging.get("items"), (String) paging.get("total"));
        }
    }

    @Test
    void everyOperationTypeAndPropertyIsDescribed() {
        Map<String, Object> described = new TreeMap<>();
        SPEC.operations().forEach(operation -> {
            described.put(operation.id(), operation.description());
            assertThat(operation.description().get("summary"))
                    .as("summary of %s", operation)
                    .isNotNull();
        });
        SPEC.schemas().forEach((name, schema) -> {
            described.put(name, schema);
            Yaml.object(schema, "properties").forEach((property, is) -> described.put(name + "." + property, is));
        });
        assertThat(described)
                .allSatisfy((name, is) -> assertThat(Yaml.object(is).get("description"))
                        .asString()
                        .as("description of %s", name)
                        .matches("(?s)\\S.*[.]\\s*"));
    }

    @Test
    void everyTextStaysWhereTheTemplatesPutIt() {
        assertThat(SpecText.violations(SPEC.document())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"description, a */ b", "description, \\u000a", "summary, a@b", "enum, 'a\"b'"})
    void textThatCouldLeaveItsPlaceIsFound(String place, String text) {
        assertThat(SpecText.violations(Map.of(place, place.equals("enum") ? List.of(text) : text)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "../a", "a\nb", "$a", "", "a-b"})
    void nameThatCouldLeaveItsPlaceIsFound(String name) {
        Map<String, Object> schema = Map.of("type", "object");
        assertThat(SpecText.violations(Map.of("properties", Map.of(name, schema))))
                .hasSize(1);
        assertThat(SpecText.violations(Map.of("components", Map.of("schemas", Map.of(name, schema)))))
                .hasSize(1);
        assertThat(SpecText.violations(Map.of("paths", Map.of("/" + name + "?", Map.of()))))
                .hasSize(1);
    }

    @Test
    void nothingIsUsedThatTheTemplatesDoNotKnow() {
        assertThat(NODES.keySet()).noneMatch(place -> place.matches(".*/(oneOf|anyOf|not|discriminator)(/.*)?"));
        NODES.forEach((place, node) -> {
            if (place.endsWith("/type") && !place.endsWith("/properties/type")) {
                assertThat(node).as(place).isIn("string", "integer", "number", "boolean", "array", "object", "apiKey");
            }
            if (place.endsWith("/format") && !place.endsWith("/properties/format")) {
                assertThat(node).as(place).isIn("int32", "int64");
            }
            if (node instanceof Map<?, ?> schema && "integer".equals(schema.get("type"))) {
                assertThat(schema.get("format")).as("format of %s", place).isNotNull();
            }
            if (node instanceof Map<?, ?> schema && "array".equals(schema.get("type"))) {
                assertThat(Yaml.object(schema, "items").get("type"))
                        .as("items of %s", place)
                        .isNotEqualTo("array");
            }
        });
    }

    @Test
    void nothingStandsBesideAReference() {
        NODES.forEach((place, node) -> {
            if (node instanceof Map<?, ?> map && map.containsKey("$ref")) {
                assertThat(map).as(place).hasSize(1);
            }
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        NODES.forEach((place, node) -> {
            if (place.endsWith("/$ref")) {
                assertThat(SPEC.schemas()).as(place).containsKey(Spec.schemaName(node));
            }
        });
    }

    @Test
    void everyEnumIsANamedSchemaOfTextsWithNamesAndDescriptions() {
        NODES.forEach((place, node) -> {
            if (!place.endsWith("/enum")) {
                return;
            }
            assertThat(place).matches("/components/schemas/[A-Z][A-Za-z0-9]*/enum");
            Map<String, Object> schema = SPEC.schema(place.split("/")[3]);
            List<Object> values = Yaml.list(schema, "enum");
            assertThat(values).as(place).isNotEmpty().doesNotHaveDuplicates().allMatch(String.class::isInstance);
            assertThat(Yaml.list(schema, "x-enum-varnames"))
                    .hasSameSizeAs(values)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> String.valueOf(name).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"));
            assertThat(Yaml.list(schema, "x-enum-descriptions")).hasSameSizeAs(values);
        });
    }

    @Test
    void secretsAreMarked() {
        List<String> secrets = new ArrayList<>();
        NODES.forEach((place, node) -> {
            if (place.endsWith("/x-secret")) {
                secrets.add(place);
            }
        });
        assertThat(secrets)
                .containsExactlyInAnyOrder(
                        "/components/schemas/GetManagementAccessTokenDto/properties/accessKeySecret/x-secret",
                        "/components/schemas/AccessTokenResDto/properties/access_token/x-secret");
    }

    /** Every node of the document by its place, but for what stands inside examples. */
    private static Map<String, Object> nodes(Object document) {
        Map<String, Object> nodes = new TreeMap<>();
        collect("", document, nodes);
        return nodes;
    }

    private static void collect(String place, Object node, Map<String, Object> into) {
        into.put(place, node);
        if (place.endsWith("/example")) {
            return;
        }
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, child) -> collect(place + "/" + name, child, into));
        }
        if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(place + "/" + i, list.get(i), into);
            }
        }
    }
}
