package tallygate.spec.rules;

import tallygate.spec.source.SourceNode;

/** Checks that references lead somewhere and stand alone. */
final class ReferenceRules implements Rule {
    @Override
    public void check(ApiSource api, Faults faults) {
        api.files().forEach(file -> check(api, file, faults));
    }

    private void check(ApiSource api, SourceNode node, Faults faults) {
        if (node.name().equals("example") || node.name().equals("examples")) {
            return;
        }
        SourceNode reference = node.get("$ref");
        if (reference.isText()) {
            if (!reference.text().matches("([a-z-]+\\.yaml)?#/components/[a-zA-Z]+/[A-Za-z0-9._-]+")) {
                faults.add(
                        reference,
                        "the reference " + reference.text() + " leads out of the document",
                        "copy what it means under components, and refer to #/components/...");
            } else if (!api.resolve(node).exists()) {
                faults.add(
                        reference,
                        "the reference " + reference.text() + " leads nowhere",
                        "write the name of a component that exists");
            }
            node.children().stream()
                    .filter(other -> !other.name().equals("$ref"))
                    .forEach(other -> faults.add(
                            other,
                            other.name() + " beside a $ref has no effect",
                            "write allOf: [{$ref: ...}] and keep " + other.name() + " beside allOf"));
        }
        node.children().forEach(child -> check(api, child, faults));
    }
}
