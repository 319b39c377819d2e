package tallygate.reference;

import java.util.List;

/** The sections with a line each, as the index and the README show them. */
final class SectionTable {
    private SectionTable() {}

    /** @param folder the way to the pages of the sections */
    static String of(List<Section> sections, String folder) {
        StringBuilder table = new StringBuilder(Markdown.header("section", "view", "operations", "for"));
        for (Section section : sections) {
            table.append(Markdown.row(
                    "[" + section.title() + "](" + folder + section.page() + ".md)",
                    "`" + section.view() + "`",
                    String.valueOf(section.operations().size()),
                    section.description()));
        }
        return table.toString();
    }
}
