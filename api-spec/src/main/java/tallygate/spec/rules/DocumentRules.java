package tallygate.spec.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tallygate.spec.source.SourceNode;

/** Checks the outermost parts of a document. */
final class DocumentRules implements Rule {
    private static final Set<String> OF_PATH = Set.of("parameters");

    @Override
    public void check(ApiSource api, Faults faults) {
        api.files().forEach(file -> checkFile(file, faults));
        api.files().forEach(file -> checkNames(file, faults));
        api.files().stream()
                .filter(file -> api.files().size() > 1 && !file.file().endsWith("common.yaml"))
                .forEach(section -> checkSection(section, faults));
        api.paths().forEach(path -> checkPath(path, faults));
        api.files().forEach(file -> checkOmitted(api, file.get("x-omit"), faults));
        api.files().forEach(file -> checkSchemes(api, file.get("security"), faults));
        api.operations().forEach(operation -> checkSchemes(api, operation.node().get("security"), faults));
        SourceNode first = api.files().get(0);
        if (api.operations().isEmpty()) {
            faults.add(first.get("paths"), "the document has no operation", "add one under paths");
        }
        boolean secured = api.files().stream().anyMatch(file -> file.has("security"))
                || api.operations().stream()
                        .anyMatch(operation -> operation.node().has("security"));
        if (!secured && !api.operations().isEmpty()) {
            faults.add(
                    first,
                    "nothing says with which credentials the operations are called",
                    "add security to the document, [] if they need none");
        }
    }

    private static void checkOmitted(ApiSource api, SourceNode omitted, Faults faults) {
        Set<String> ids = new HashSet<>();
        api.paths().forEach(path -> path.children()
                .forEach(operation -> ids.add(operation.get("operationId").text())));
        omitted.children().stream()
                .filter(id -> !ids.contains(id.text()))
                .forEach(id -> faults.add(id, "x-omit names the unknown operation " + id.text(), "remove it"));
    }

    /** Without its scheme, an operation would be sent without credentials. */
    private static void checkSchemes(ApiSource api, SourceNode security, Faults faults) {
        security.children().stream()
                .flatMap(choice -> choice.children().stream())
                .filter(scheme -> api.files().stream()
                        .noneMatch(file -> file.at("components", "securitySchemes", scheme.name())
                                .exists()))
                .forEach(scheme -> faults.add(
                        scheme,
                        "nothing says what " + scheme.name() + " is",
                        "describe it under components.securitySchemes"));
    }

    private static void checkFile(SourceNode file, Faults faults) {
        if (!file.get("openapi").text().matches("3\\.[01]\\.\\d+")) {
            faults.add(file.get("openapi"), "this is not an OpenAPI 3.0 or 3.1 document", "write openapi: 3.0.3");
        }
        if (file.has("webhooks")) {
            faults.add(file.get("webhooks"), "webhooks are not generated", "take them out of the document");
        }
        if (file.get("components").has("security")) {
            faults.add(file.at("components", "security"), "security has no effect here", "move it to the document");
        }
    }

    /** Only what is in tags, paths and components of a section gets into the joined document. */
    private static void checkSection(SourceNode section, Faults faults) {
        for (String lost : List.of("security", "servers", "x-safety-by-method", "x-strict", "x-omit")) {
            if (section.has(lost)) {
                faults.add(section.get(lost), lost + " of a section has no effect", "move it to common.yaml");
            }
        }
    }

    private static void checkNames(SourceNode node, Faults faults) {
        Set<String> names = new HashSet<>();
        for (SourceNode child : node.children()) {
            if (node.isObject() && !names.add(child.name())) {
                faults.add(child, "the name " + child.name() + " is there twice", "remove one of the two");
            }
            checkNames(child, faults);
        }
    }

    private static void checkPath(SourceNode path, Faults faults) {
        for (SourceNode child : path.children()) {
            boolean known = ApiSource.METHODS.contains(child.name())
                    || OF_PATH.contains(child.name())
                    || child.name().startsWith("x-");
            if (!known) {
                String what = child.name() + " of a path is not used";
                boolean text = List.of("summary", "description").contains(child.name());
                faults.add(child, what, text ? "move it to the operations" : "remove it");
            }
        }
    }
}
