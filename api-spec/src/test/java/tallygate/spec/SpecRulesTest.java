package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document must keep to, so that the generator and the templates make readable code of it. */
@ParameterizedClass(name = "{0}")
@MethodSource("documents")
class SpecRulesTest {
    private final Spec spec;
    private final Map<String, Object> nodes;

    SpecRulesTest(Spec spec) {
        this.spec = spec;
        this.nodes = nodes(spec.document());
    }

    static List<Spec> documents() {
        return List.of(Spec.genauthManagement(), Spec.pagarme());
    }

    @Test
    void isOpenApi303() {
        assertThat(spec.document().get("openapi")).isEqualTo("3.0.3");
    }

    @Test
    void everyOperationHasOneDeclaredCamelCaseTagAndItsMethodNameAsId() {
        List<Object> declared = Yaml.list(spec.document(), "tags").stream()
                .map(tag -> Yaml.object(tag).get("name"))
                .toList();
        assertThat(declared).allMatch(tag -> String.valueOf(tag).matches("([A-Z][a-z0-9]+)+"));
        Set<String> ids = new HashSet<>();
        for (Spec.Operation operation : spec.operations()) {
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

    /** The templates leave the credentials out where nothing asks for them. */
    @Test
    void theDocumentSaysWithWhichCredentialsItsOperationsAreCalled() {
        assertThat(Yaml.list(spec.document(), "security")).isNotEmpty();
    }

    @Test
    void everyOperationSaysWhetherItMayBeRepeated() {
        assertThat(spec.operations())
                .allSatisfy(operation ->
                        assertThat(operation.description().get("x-safety")).isIn("safe", "idempotent", "unsafe"));
    }

    @Test
    void everyExampleOfAnAnswerFitsItsSchema() {
        for (Spec.Operation operation : spec.operations()) {
            Map<String, Object> content = Yaml.object(operation.response(), "content", "application/json");
            if (content.containsKey("example")) {
                assertThat(ExampleFit.misfits(spec, Yaml.object(content, "schema"), content.get("example")))
                        .as("example of %s", operation)
                        .isEmpty();
            }
        }
    }

    /** Where an operation has no example of its answer, one is composed of these. */
    @Test
    void everyExampleOfAPropertyFitsIt() {
        for (String schema : spec.schemas().keySet()) {
            spec.properties(schema).forEach((name, property) -> {
                if (Yaml.object(property).containsKey("example")) {
                    assertThat(ExampleFit.misfits(
                                    spec,
                                    Yaml.object(property),
                                    Yaml.object(property).get("example")))
                            .as("example of %s.%s", schema, name)
                            .isEmpty();
                }
            });
        }
    }

    @Test
    void pagingNamesPropertiesThatExist() {
        assertThat(spec.operations()).allSatisfy(operation -> assertThat(new PagingNames(spec, operation).violations())
                .as("x-paging of %s", operation)
                .isEmpty());
    }

    /** A sentence without its full stop, since the templates and pages use it as a heading as well. */
    @Test
    void everyOperationHasASummary() {
        assertThat(spec.operations())
                .allSatisfy(operation -> assertThat(operation.description().get("summary"))
                        .asString()
                        .as("summary of %s", operation)
                        .matches("[A-Z].*[^.\\s]"));
    }

    /** Where a summary says it all, an operation needs no description. */
    @Test
    void everyTypeAndPropertyIsDescribedInFullSentences() {
        Map<String, Object> described = new TreeMap<>();
        spec.operations().stream()
                .filter(operation -> operation.description().containsKey("description"))
                .forEach(operation -> described.put(operation.id(), operation.description()));
        spec.schemas().forEach((name, schema) -> {
            described.put(name, schema);
            Yaml.object(schema, "properties").forEach((property, is) -> described.put(name + "." + property, is));
        });
        described.forEach((name, is) -> assertThat(Yaml.object(is).get("description"))
                .asString()
                .as("description of %s", name)
                .matches("(?s)\\S.*[.]\\s*"));
    }

    @Test
    void everyTextStaysWhereTheTemplatesPutIt() {
        assertThat(SpecText.violations(spec.document())).isEmpty();
    }

    @Test
    void nothingIsUsedThatTheTemplatesDoNotKnow() {
        assertThat(nodes.keySet())
                .noneMatch(place -> place.matches(".*/(anyOf|not)(/.*)?"))
                .noneMatch(place -> place.matches(".*/(oneOf|discriminator)")
                        && !place.matches("/components/schemas/\\w+/(oneOf|discriminator)"));
        nodes.forEach((place, node) -> {
            if (place.endsWith("/type") && !place.endsWith("/properties/type")) {
                assertThat(node)
                        .as(place)
                        .isIn("string", "integer", "number", "boolean", "array", "object", "apiKey", "http");
            }
            if (place.endsWith("/format") && !place.endsWith("/properties/format")) {
                assertThat(node).as(place).isIn("int32", "int64", "date-time");
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
    void flagsOfSuccessAreBooleans() {
        for (String schema : spec.schemas().keySet()) {
            Object path = spec.schema(schema).get("x-success");
            if (path != null) {
                assertThat(flag(schema, String.valueOf(path)))
                        .as("x-success of %s", schema)
                        .containsEntry("type", "boolean");
            }
        }
    }

    private Map<String, Object> flag(String schema, String path) {
        String[] names = path.split("\\.", -1);
        Map<String, Object> property = Yaml.object(spec.properties(schema), names[0]);
        return names.length == 1 ? property : Yaml.object(spec.properties(Spec.referenced(property)), names[1]);
    }

    @Test
    void nothingStandsBesideAReference() {
        nodes.forEach((place, node) -> {
            if (node instanceof Map<?, ?> map && map.containsKey("$ref")) {
                assertThat(map).as(place).hasSize(1);
            }
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        nodes.forEach((place, node) -> {
            if (place.endsWith("/$ref")) {
                assertThat(spec.schemas()).as(place).containsKey(Spec.schemaName(node));
            }
        });
    }

    @Test
    void everyEnumIsANamedSchemaOfTextsWithNamesAndDescriptions() {
        nodes.forEach((place, node) -> {
            if (!place.endsWith("/enum")) {
                return;
            }
            assertThat(place).matches("/components/schemas/[A-Z][A-Za-z0-9]*/enum");
            Map<String, Object> schema = spec.schema(place.split("/", -1)[3]);
            List<Object> values = Yaml.list(schema, "enum");
            assertThat(values).as(place).isNotEmpty().doesNotHaveDuplicates().allMatch(String.class::isInstance);
            assertThat(Yaml.list(schema, "x-enum-varnames"))
                    .hasSameSizeAs(values)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> String.valueOf(name).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"));
            assertThat(Yaml.list(schema, "x-enum-descriptions")).hasSameSizeAs(values);
        });
    }

    /** The templates make an instant of a property's value, not of the elements of a list or map. */
    @Test
    void onlyAPropertyIsADateTime() {
        nodes.forEach((place, node) -> {
            if ("date-time".equals(node)) {
                assertThat(place).matches("/components/schemas/\\w+/properties/\\w+/format");
            }
        });
    }

    @Test
    void everyParameterIsAPropertyOfTheRequest() {
        for (Spec.Operation operation : spec.operations()) {
            Map<String, Object> declared = new TreeMap<>();
            Yaml.list(operation.description(), "parameters").stream()
                    .map(Yaml::object)
                    .filter(parameter -> !parameter.get("name").equals("request"))
                    .forEach(parameter -> declared.put((String) parameter.get("name"), parameter.get("in")));
            Map<String, Object> marked = new TreeMap<>();
            spec.properties(operation.requestType()).forEach((name, property) -> {
                for (String place : List.of("path", "query", "header")) {
                    if (Yaml.object(property).containsKey("x-in-" + place)) {
                        marked.put(name, place);
                    }
                }
            });
            assertThat(marked).as("%s", operation).isEqualTo(declared);
            Set<String> inPath = new HashSet<>();
            Matcher placeholders = Pattern.compile("\\{(.*?)}").matcher(operation.path());
            while (placeholders.find()) {
                inPath.add(placeholders.group(1));
            }
            declared.values().removeIf(place -> !place.equals("path"));
            assertThat(declared.keySet()).as("path of %s", operation).isEqualTo(inPath);
            assertThat(Yaml.list(spec.schema(operation.requestType()), "required"))
                    .containsAll(inPath);
        }
    }

    @Test
    void onlyAFragmentKeepsTwoOperationsOfOnePathApart() {
        for (Spec.Operation operation : spec.operations()) {
            boolean apart = operation.path().contains("#");
            assertThat(operation.description().containsKey("x-path"))
                    .as("%s", operation)
                    .isEqualTo(apart);
            assertThat(operation.path())
                    .isEqualTo(apart ? operation.sentPath() + "#" + operation.id() : operation.sentPath());
        }
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
