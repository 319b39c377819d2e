package tallygate.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tallygate.reference.sandbox.SandboxResponses;
import tallygate.spec.Specification;

/** An API whose reference is generated. */
enum Provider {
    GENAUTH("docs/api/", Specification.genauthManagement(), "ManagementClient", "tallygate.genauth", IndexPage::of),
    PAGARME("docs/api/pagarme/", Specification.pagarme(), "PagarmeClient", "tallygate.pagarme", PagarmeIndexPage::of);

    private final String folder;
    private final Specification specification;
    private final String client;
    private final String packageName;
    private final Function<List<Section>, String> index;
    private final List<Section> sections;

    Provider(
            String folder,
            Specification specification,
            String client,
            String packageName,
            Function<List<Section>, String> index) {
        this.folder = folder;
        this.specification = specification;
        this.client = client;
        this.packageName = packageName;
        this.index = index;
        this.sections = Section.all(specification);
    }

    /** Where its pages are, from the root of the project. */
    String folder() {
        return folder;
    }

    Specification specification() {
        return specification;
    }

    /** The class whose methods the operations are. */
    String client() {
        return client;
    }

    String packageName() {
        return packageName;
    }

    List<Section> sections() {
        return sections;
    }

    /** Examples of responses by operation, where there are better ones than those of the document. */
    Map<String, Object> responses() {
        return this == GENAUTH ? SandboxResponses.of(specification) : Map.of();
    }

    String index() {
        return index.apply(sections);
    }
}
