package tallygate.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the generated pages of the documentation must be, by their paths from the root of the project. */
final class ReferencePages {
    private final Path root;

    ReferencePages(Path root) {
        this.root = root;
    }

    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        for (Provider provider : Provider.values()) {
            add(provider, pages);
        }
        pages.put(
                "docs/vendor-sdk.md",
                GeneratedRegion.replaced(
                        committed("docs/vendor-sdk.md"),
                        "calls",
                        new VendorTable(vendor()).of(Provider.GENAUTH.sections())));
        return pages;
    }

    private static void add(Provider provider, Map<String, String> pages) {
        String folder = provider.folder();
        TypeLinks links = new TypeLinks(provider.specification());
        TypePage types = new TypePage(provider.specification(), links);
        pages.put(folder + "README.md", provider.index());
        Map<String, Object> responses = provider.responses();
        provider.sections()
                .forEach(section ->
                        pages.put(folder + section.page() + ".md", SectionPage.of(section, links, responses)));
        links.byPage().forEach((page, names) -> pages.put(folder + "types/" + page + ".md", types.of(page, names)));
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
