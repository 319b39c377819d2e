package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the document and the facts together, both ways. Where they differ, docs/spec-and-facts.md says so and why; a row
 * there that is not needed fails as well.
 */
class SpecMatchesFactsTest {
    private static final Spec SPEC = Spec.genauthManagement();
    private static final Facts FACTS = new Facts();
    private static final FactsPage PAGE = FactsPage.read("spec-and-facts.md");
    private static final FactsDifference DIFFERENCE = new FactsDifference(PAGE);
    private static final Map<String, String> RENAMED_TYPES = PAGE.columns("Renamed types", 0, 1);

    @Test
    void everyOperationIsInBothOrLeftOutWithAReason() {
        Set<String> leftOut = PAGE.columns("Left out", 0, 1).keySet();
        assertThat(rows(row -> leftOut.contains(name(row)))).hasSameSizeAs(leftOut);
        Map<String, String> renamed = PAGE.columns("Renamed operations", 0, 2);
        Map<String, String> answers = PAGE.columns("Unknown responses", 0, 1);
        assertThat(rows(row -> row.get("responseType").equals("?")).stream().map(SpecMatchesFactsTest::name))
                .containsExactlyInAnyOrderElementsOf(answers.keySet());
        DIFFERENCE.requireSame(
                "operations",
                rows(row -> !leftOut.contains(name(row))).stream()
                        .map(row -> row(row, renamed, answers))
                        .toList(),
                SPEC.operations().stream()
                        .filter(operation -> !DIFFERENCE.isOursAlone(operation.method() + " " + operation.path()))
                        .map(SpecMatchesFactsTest::row)
                        .toList());
    }

    @Test
    void operationsOfWhichNothingElseIsKnownAreListedByName() {
        assertThat(PAGE.columns("Known by name only", 0, 1))
                .isEqualTo(FACTS.knownByNameOnly().stream()
                        .collect(Collectors.toMap(SpecMatchesFactsTest::name, row -> row.get("sdkMethod"))));
    }

    @Test
    void everyCorrectionOfTheFactsIsAnswered() {
        assertThat(PAGE.table("Corrections").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 28).mapToObj(String::valueOf).toList());
        assertThat(PAGE.table("Corrections")).allSatisfy(row -> assertThat(row).hasSize(3));
    }

    @Test
    void renamedOperationsHaveTheVendorsNameBesideOurs() {
        Map<String, String> vendors = PAGE.columns("Renamed operations", 0, 1);
        assertThat(rows(row -> vendors.containsKey(name(row))).stream()
                        .collect(Collectors.toMap(SpecMatchesFactsTest::name, row -> row.get("sdkMethod"))))
                .isEqualTo(vendors);
    }

    @Test
    void deprecatedAndHiddenOperationsAreMarkedAndListed() {
        assertThat(PAGE.columns("Deprecated operations", 0, 0).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        names(row -> row.get("deprecated").equals("y")));
        Set<String> leftOut = PAGE.columns("Left out", 0, 1).keySet();
        Set<String> hidden = names(row -> row.get("notes").contains("hidden from SDK generation"));
        hidden.removeAll(leftOut);
        assertThat(PAGE.columns("Hidden operations", 0, 0).keySet()).isEqualTo(hidden);
        assertThat(SPEC.operations().stream()
                        .filter(operation ->
                                Boolean.TRUE.equals(operation.description().get("x-hidden")))
                        .map(operation -> operation.method() + " " + operation.path()))
                .containsExactlyInAnyOrderElementsOf(hidden);
    }

    @Test
    void pagedOperationsOfTheFactsArePaged() {
        Set<String> paged = names(row -> !row.get("paginated").equals("none"));
        assertThat(SPEC.operations().stream()
                        .filter(operation -> operation.description().containsKey("x-paging"))
                        .map(operation -> operation.method() + " " + operation.path()))
                .containsExactlyInAnyOrderElementsOf(paged);
    }

    @Test
    void schemasAreTheSameButForNamedEnums() {
        Set<String> ours = new TreeSet<>(SPEC.schemas().keySet());
        ours.removeIf(schema -> SPEC.schema(schema).containsKey("enum") || DIFFERENCE.isOursAlone(schema));
        DIFFERENCE.requireSame(
                "types",
                FACTS.schemas().stream()
                        .filter(schema -> !DIFFERENCE.isNotOurs(schema))
                        .map(SpecMatchesFactsTest::renamed)
                        .toList(),
                ours);
        assertThat(FACTS.schemas()).containsAll(RENAMED_TYPES.keySet());
        assertThat(ours.stream().filter(schema -> SPEC.schema(schema).containsKey("additionalProperties")))
                .containsExactlyInAnyOrderElementsOf(
                        FACTS.schemas().stream().filter(FACTS::freeForm).toList());
    }

    @Test
    void propertiesAreTheSameInTheSameOrder() {
        List<String> facts = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (String schema : described()) {
            fields(schema).forEach(field -> facts.add(renamed(schema) + "." + field.get("name")));
            SPEC.properties(renamed(schema)).keySet().stream()
                    .map(name -> renamed(schema) + "." + name)
                    .filter(place -> !DIFFERENCE.isOursAlone(place))
                    .forEach(ours::add);
        }
        DIFFERENCE.requireSame("properties", facts, ours);
        assertThat(IntStream.range(0, facts.size()).filter(i -> !facts.get(i).equals(ours.get(i))))
                .as("places of properties in another order than those of the facts")
                .isEmpty();
    }

    @Test
    void listedDifferencesStillExist() {
        Set<String> facts = new HashSet<>(names(row -> true));
        Set<String> ours = new HashSet<>(SPEC.schemas().keySet());
        FACTS.schemas().forEach(schema -> {
            facts.add(renamed(schema));
            FACTS.fields(schema).forEach(field -> facts.add(renamed(schema) + "." + field.get("name")));
        });
        SPEC.operations().forEach(operation -> ours.add(operation.method() + " " + operation.path()));
        SPEC.schemas()
                .keySet()
                .forEach(schema -> SPEC.properties(schema).keySet().forEach(name -> ours.add(schema + "." + name)));
        DIFFERENCE.requireEveryRow(facts, ours);
    }

    @Test
    void propertiesAreOfTheSameKindButForTheDeviations() {
        FactAspects facts = new FactAspects(FACTS, RENAMED_TYPES);
        SpecAspects spec = new SpecAspects(SPEC);
        Set<List<String>> deviations = new HashSet<>();
        for (String schema : described()) {
            for (Map<String, Object> field : fields(schema)) {
                String name = String.valueOf(field.get("name"));
                Map<String, String> ours = spec.of(renamed(schema), name, FACTS.values(schema, field));
                facts.of(schema, field).forEach((aspect, value) -> {
                    if (!value.equals(ours.get(aspect))) {
                        deviations.add(List.of(schema + "." + name, aspect, value, ours.get(aspect)));
                    }
                });
            }
        }
        DIFFERENCE.requireSame(
                "kinds of properties than the rows under Deviations say",
                PAGE.table("Deviations").stream().map(row -> row.subList(0, 4)).toList(),
                deviations);
        assertThat(PAGE.table("Deviations"))
                .allSatisfy(row -> assertThat(row.get(4)).hasSizeGreaterThan(10));
    }

    @Test
    void everyExampleIsTheVendorsWhereTheirsHasTheRightType() {
        for (String schema : described()) {
            for (Map<String, Object> field : fields(schema)) {
                Map<String, Object> property =
                        Yaml.object(SPEC.properties(renamed(schema)), String.valueOf(field.get("name")));
                if (property.containsKey("example")
                        && field.containsKey("example")
                        && !field.containsKey("exampleType")) {
                    assertThat(property.get("example"))
                            .as("example of %s.%s", schema, field.get("name"))
                            .isEqualTo(field.get("example"));
                }
            }
        }
    }

    @Test
    void propertiesOfOnlyOneSdkAreListed() {
        List<List<String>> added = new ArrayList<>();
        for (String schema : FACTS.schemas()) {
            FACTS.added(schema).keySet().forEach(property -> added.add(List.of(schema, property)));
        }
        assertThat(PAGE.table("Added properties"))
                .flatMap(row -> List.of(row.get(1).split(", ")).stream()
                        .map(property -> List.of(row.get(0), property))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(added);
        assertThat(PAGE.columns("Added values", 0, 1))
                .isEqualTo(FACTS.addedValues().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue()))));
    }

    @Test
    void unitsAreSaidAndDisputedOnesListed() {
        Map<String, String> words = Map.of(
                "s",
                "second",
                "ms",
                "millisecond",
                "min",
                "minute",
                "d",
                "day",
                "epoch-s",
                "second",
                "epoch-ms",
                "millisecond");
        Set<String> disputed = new HashSet<>();
        for (String schema : described()) {
            for (Map<String, Object> field : fields(schema)) {
                Object property = SPEC.properties(renamed(schema)).get(field.get("name"));
                if (field.containsKey("unit")) {
                    assertThat(Yaml.object(property).get("description"))
                            .as("%s.%s", schema, field.get("name"))
                            .asString()
                            .containsIgnoringCase(words.get(field.get("unit")));
                }
                if (field.containsKey("unitDisputed")) {
                    disputed.add(schema + "." + field.get("name"));
                }
            }
        }
        assertThat(PAGE.columns("Disputed units", 0, 0).keySet()).isEqualTo(disputed);
    }

    /** The types of the facts that the document describes. */
    private static List<String> described() {
        return FACTS.schemas().stream()
                .filter(schema -> !DIFFERENCE.isNotOurs(schema))
                .toList();
    }

    /** Their properties, except those that the document omits. */
    private static List<Map<String, Object>> fields(String schema) {
        return FACTS.fields(schema).stream()
                .filter(field -> !DIFFERENCE.isNotOurs(renamed(schema) + "." + field.get("name")))
                .toList();
    }

    private static List<Map<String, String>> rows(Predicate<Map<String, String>> which) {
        return FACTS.operations().stream().filter(which).toList();
    }

    private static Set<String> names(Predicate<Map<String, String>> which) {
        return rows(which).stream().map(SpecMatchesFactsTest::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(Map<String, String> row) {
        return row.get("method") + " " + row.get("path");
    }

    private static String renamed(String schema) {
        return RENAMED_TYPES.getOrDefault(schema, schema);
    }

    private static List<String> row(Map<String, String> row, Map<String, String> renamed, Map<String, String> answers) {
        return List.of(
                row.get("section"),
                name(row),
                renamed.getOrDefault(name(row), row.get("sdkMethod")),
                row.get("requestType"),
                answers.getOrDefault(name(row), row.get("responseType")),
                row.get("params"),
                row.get("deprecated").replace('?', 'n'));
    }

    private static List<String> row(Spec.Operation operation) {
        String file = String.valueOf(operation.description().get("x-file"));
        return List.of(
                file.replaceAll("^genauth/|\\.yaml$", ""),
                operation.method() + " " + operation.sentPath(),
                operation.id(),
                operation.requestType(),
                operation.responseType(),
                params(operation),
                Boolean.TRUE.equals(operation.description().get("deprecated")) ? "y" : "n");
    }

    private static String params(Spec.Operation operation) {
        if (operation.description().containsKey("requestBody")) {
            return "body";
        }
        return operation.path().contains("{") ? "path" : operation.requestType().equals("-") ? "none" : "query";
    }
}
