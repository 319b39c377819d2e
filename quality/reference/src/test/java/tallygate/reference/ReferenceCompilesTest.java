package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tallygate.spec.SpecifiedOperation;

/** Compiles every call that the generated pages show, as it stands there. */
final class ReferenceCompilesTest {
    private final ReferencePages pages = new ReferencePages(ProjectRoot.PATH);

    @Test
    void everyExampleAndEveryCallCompiles() {
        Map<String, String> sources = new TreeMap<>();
        for (Section section : pages.sections()) {
            String className = section.operations().get(0).section() + "Examples";
            sources.put(
                    className, PageSource.ofExamples(className, pages.committed("docs/api/" + section.page() + ".md")));
        }
        sources.put(
                "VendorCalls",
                PageSource.ofCalls("VendorCalls", pages.committed("docs/vendor-sdk.md"), requestTypes()));

        assertThat(Compilation.errors(sources)).isEmpty();
        assertThat(sources.values()).allSatisfy(source -> assertThat(source).contains("static void "));
        assertThat(methods(sources)).isEqualTo(2L * operations().size());
    }

    @Test
    void wrongCallIsAnError() {
        String page = "| `no(X)` | `client.noSuchCall()` | `client.getUsageInfo()` |";

        assertThat(Compilation.errors(Map.of("Wrong", PageSource.ofCalls("Wrong", page, Map.of()))))
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

    private Map<String, String> requestTypes() {
        return operations().stream()
                .filter(operation -> operation.requestType() != null)
                .collect(Collectors.toMap(SpecifiedOperation::id, SpecifiedOperation::requestType));
    }

    private List<SpecifiedOperation> operations() {
        return pages.sections().stream()
                .flatMap(section -> section.operations().stream())
                .toList();
    }
}
