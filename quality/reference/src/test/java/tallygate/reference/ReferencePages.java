package tallygate.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tallygate.spec.Specification;

/** What the generated pages of the documentation must be, by their paths from the root of the project. */
final class ReferencePages {
    private static final String FOLDER = "docs/api/";

    private final Path root;
    private final Specification specification = Specification.genauthManagement();
    private final List<Section> sections = Section.all(specification);

    ReferencePages(Path root) {
        this.root = root;
    }

    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        TypeLinks links = new TypeLinks(specification);
        TypePage types = new TypePage(specification, links);
        pages.put(FOLDER + "README.md", IndexPage.of(sections));
        sections.forEach(section -> pages.put(FOLDER + section.page() + ".md", SectionPage.of(section, links)));
        links.byPage().forEach((page, names) -> pages.put(FOLDER + "types/" + page + ".md", types.of(page, names)));
        pages.put(
                "docs/vendor-sdk.md",
                GeneratedRegion.replaced(
                        committed("docs/vendor-sdk.md"), "calls", new VendorTable(vendor()).of(sections)));
        return pages;
    }

    List<Section> sections() {
        return sections;
    }

    /** The text of a page as it is in the project. */
    String committed(String page) {
        try {
            return Files.readString(root.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<VendorMethod> vendor() {
        Path facts = root.resolve("api-spec/src/test/resources/facts");
        return Stream.of("genauth-operations.tsv", "genauth-operations-more.tsv")
                .flatMap(file -> VendorMethod.all(facts.resolve(file)).stream())
                .toList();
    }
}
