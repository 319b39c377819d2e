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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the file of a section must keep to, so that it can be read alone; {@link SpecRulesTest} looks at all of them joined. */
class SectionFilesTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:([a-z-]+)\\.yaml)?#/components/schemas/(\\w+)");
    private static final Map<String, Spec> FILES = new TreeMap<>();

    static {
        read("common");
        sections().forEach(SectionFilesTest::read);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void sectionIsADocumentByItself(String section) {
        Map<String, Object> document = FILES.get(section).document();
        assertThat(document.get("openapi")).isEqualTo("3.0.3");
        assertThat(Yaml.object(document, "info").get("title")).isEqualTo("GenAuth management API: " + section);
        assertThat(SpecText.violations(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void sectionHasOneDescribedTagThatAllItsOperationsHave(String section) {
        List<Object> tags = Yaml.list(FILES.get(section).document(), "tags");
        assertThat(tags).hasSize(1);
        Map<String, Object> tag = Yaml.object(tags.get(0));
        assertThat(String.valueOf(tag.get("name")).toLowerCase(Locale.ROOT)).isEqualTo(section.replace("-", ""));
        assertThat(tag.get("description")).asString().endsWith(".");
        assertThat(FILES.get(section).operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                        Yaml.list(operation.description(), "tags"))
                .containsExactly(tag.get("name")));
    }

    @Test
    void everyReferenceLeadsToASchemaOfTheFileItself() {
        FILES.forEach((file, spec) -> references(spec.document()).forEach(reference -> {
            Matcher parts = parts(reference);
            String target = parts.group(1) == null ? file : parts.group(1);
            assertThat(target.equals(file))
                    .as("%s in %s names its own file", reference, file)
                    .isEqualTo(parts.group(1) == null);
            assertThat(FILES).as("%s in %s", reference, file).containsKey(target);
            assertThat(FILES.get(target).schemas())
                    .as("%s in %s", reference, file)
                    .containsKey(parts.group(2));
        }));
    }

    @Test
    void everySchemaIsUsedButForThoseOfAnAnswerThatMayBeOneOfSeveral() {
        Set<String> unused = new HashSet<>();
        FILES.values().forEach(spec -> unused.addAll(spec.schemas().keySet()));
        FILES.values().forEach(spec -> references(spec.document())
                .forEach(reference -> unused.remove(parts(reference).group(2))));
        assertThat(unused)
                .containsExactlyInAnyOrder(
                        "ApplicationPermissionApplyApprovalObject",
                        "InvitationPostRespDto",
                        "RolePermissionApplyApprovalObject");
    }

    static List<String> sections() {
        return Yaml.list(Yaml.resource("/tallygate/spec/genauth/common.yaml"), "x-sections").stream()
                .map(String::valueOf)
                .toList();
    }

    private static void read(String file) {
        FILES.put(file, new Spec(Yaml.resource("/tallygate/spec/genauth/" + file + ".yaml")));
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
