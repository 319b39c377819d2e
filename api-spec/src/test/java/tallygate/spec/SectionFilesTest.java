package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file of a section must keep to, so that it can be read alone; {@link SpecRulesTest} looks at all of them joined. */
@ParameterizedClass(name = "{0}")
@CsvSource({"genauth, GenAuth management API", "pagarme, Pagar.me API"})
class SectionFilesTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:([a-z-]+)\\.yaml)?#/components/schemas/(\\w+)");

    /** The body of an error and what is delivered to a webhook are part of no operation. */
    private static final Map<String, Set<String>> UNUSED = Map.of(
            "genauth",
            Set.of(
                    "ApplicationPermissionApplyApprovalObject",
                    "InvitationPostRespDto",
                    "RolePermissionApplyApprovalObject"),
            "pagarme",
            Set.of("ErrorResponse", "WebhookDelivery"));

    private final Map<String, Spec> files = new TreeMap<>();
    private final String folder;
    private final String title;

    SectionFilesTest(String folder, String title) {
        this.folder = folder;
        this.title = title;
        read("common");
        sections().forEach(this::read);
    }

    @Test
    void sectionIsADocumentByItself() {
        assertThat(sections()).isNotEmpty().allSatisfy(section -> {
            Map<String, Object> document = files.get(section).document();
            assertThat(document.get("openapi")).isEqualTo("3.0.3");
            assertThat(Yaml.object(document, "info").get("title")).isEqualTo(title + ": " + section);
            assertThat(SpecText.violations(document)).isEmpty();
        });
    }

    @Test
    void sectionHasOneDescribedTagThatAllItsOperationsHave() {
        assertThat(sections()).allSatisfy(section -> {
            List<Object> tags = Yaml.list(files.get(section).document(), "tags");
            assertThat(tags).hasSize(1);
            Map<String, Object> tag = Yaml.object(tags.get(0));
            assertThat(String.valueOf(tag.get("name")).toLowerCase(Locale.ROOT)).isEqualTo(section.replace("-", ""));
            assertThat(tag.get("description")).asString().endsWith(".");
            assertThat(files.get(section).operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                            Yaml.list(operation.description(), "tags"))
                    .containsExactly(tag.get("name")));
        });
    }

    @Test
    void everyReferenceLeadsToASchemaOfTheFileItself() {
        files.forEach((file, spec) -> references(spec.document()).forEach(reference -> {
            Matcher parts = parts(reference);
            String target = parts.group(1) == null ? file : parts.group(1);
            assertThat(target.equals(file))
                    .as("%s in %s names its own file", reference, file)
                    .isEqualTo(parts.group(1) == null);
            assertThat(files).as("%s in %s", reference, file).containsKey(target);
            assertThat(files.get(target).schemas())
                    .as("%s in %s", reference, file)
                    .containsKey(parts.group(2));
        }));
    }

    @Test
    void everySchemaIsUsedButForThoseOfAnAnswerThatMayBeOneOfSeveral() {
        Set<String> unused = new HashSet<>();
        files.values().forEach(spec -> unused.addAll(spec.schemas().keySet()));
        files.values().forEach(spec -> references(spec.document())
                .forEach(reference -> unused.remove(parts(reference).group(2))));
        assertThat(unused).containsExactlyInAnyOrderElementsOf(UNUSED.get(folder));
    }

    private List<String> sections() {
        return Yaml.list(files.get("common").document(), "x-sections").stream()
                .map(String::valueOf)
                .toList();
    }

    private void read(String file) {
        files.put(file, new Spec(Yaml.resource("/tallygate/spec/" + folder + "/" + file + ".yaml")));
    }

    private static Matcher parts(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        assertThat(parts.matches()).as(reference).isTrue();
        return parts;
    }

    private static Stream<String> references(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("$ref")
                            ? Stream.of(String.valueOf(entry.getValue()))
                            : references(entry.getValue()));
        }
        return node instanceof List<?> list ? list.stream().flatMap(SectionFilesTest::references) : Stream.of();
    }
}
