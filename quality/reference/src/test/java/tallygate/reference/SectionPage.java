package tallygate.reference;

import java.util.Map;
import java.util.stream.Collectors;

/** The page of a section: its operations as a table of contents, then one after the other. */
final class SectionPage {
    private SectionPage() {}

    static String of(Section section, TypeLinks links, Map<String, Object> responses) {
        return "# " + section.title() + "\n" + Markdown.GENERATED + section.description() + "\n\nView: `"
                + section.view()
                + "` · [all sections](README.md)" + types(section, links) + "\n\n" + contents(section) + "\n"
                + section.operations().stream()
                        .map(operation -> new OperationEntry(operation, links, responses).text())
                        .collect(Collectors.joining("\n"));
    }

    private static String types(Section section, TypeLinks links) {
        return links.byPage().containsKey(section.page()) ? " · [its types](types/" + section.page() + ".md)" : "";
    }

    private static String contents(Section section) {
        return section.operations().stream()
                .map(operation -> "- [" + operation.id() + "](#" + Markdown.anchor(operation.id()) + "): "
                        + operation.summary() + (operation.deprecated() ? " (deprecated)" : "") + "\n")
                .collect(Collectors.joining());
    }
}
