package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tallygate.spec.SpecifiedOperation;

/** Compiles every example of the generated pages, and every call of every operation in each of its forms. */
final class ReferenceCompilesTest {
    private final ReferencePages pages = new ReferencePages(ProjectRoot.PATH);

    @Test
    void everyExampleAndEveryCallCompiles() {
        Map<String, String> sources = new TreeMap<>();
        for (Provider provider : Provider.values()) {
            for (Section section : provider.sections()) {
                String className = provider + section.operations().get(0).section() + "Examples";
                String page = pages.committed(provider.folder() + section.page() + ".md");
                sources.put(className, PageSource.ofExamples(provider, className, page));
            }
        }
        sources.put("Calls", PageSource.ofCalls("Calls", Provider.GENAUTH.sections()));

        assertThat(Compilation.errors(sources)).isEmpty();
        assertThat(sources.values()).allSatisfy(source -> assertThat(source).contains("static void "));
        assertThat(methods(sources))
                .isEqualTo(2L * operations(Provider.GENAUTH).size()
                        + operations(Provider.PAGARME).size());
    }

    @Test
    void wrongCallIsAnError() {
        String page = "## getUsageInfo\n```java\nclient.noSuchCall();\n```\n";

        assertThat(Compilation.errors(Map.of("Wrong", PageSource.ofExamples(Provider.GENAUTH, "Wrong", page))))
                .singleElement()
                .asString()
                .contains("noSuchCall");
    }

    private static long methods(Map<String, String> sources) {
        return sources.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("static void "))
                .count();
    }

    private static List<SpecifiedOperation> operations(Provider provider) {
        return provider.sections().stream()
                .flatMap(section -> section.operations().stream())
                .toList();
    }
}
