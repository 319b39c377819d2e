package tallygate.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tallygate.spec.SpecifiedOperation;

/** The operations that the vendor's Java SDK lacks, section by section; it calls all others by the same names. */
final class VendorTable {
    private final List<VendorMethod> vendor;

    VendorTable(List<VendorMethod> vendor) {
        this.vendor = vendor;
    }

    String of(List<Section> sections) {
        StringBuilder table = new StringBuilder(Markdown.header("section", "operations that the SDK lacks"));
        for (Section section : sections) {
            List<SpecifiedOperation> missing = section.operations().stream()
                    .filter(operation -> !isInTheJavaSdk(operation))
                    .toList();
            if (!missing.isEmpty()) {
                table.append(Markdown.row(link(section), names(section, missing)));
            }
        }
        return table.toString();
    }

    private static String link(Section section) {
        return "[" + section.title() + "](api/" + section.page() + ".md)";
    }

    private static String names(Section section, List<SpecifiedOperation> missing) {
        if (missing.size() == section.operations().size()) {
            return "all " + missing.size();
        }
        return missing.stream().map(operation -> "`" + operation.id() + "`").collect(Collectors.joining(", "));
    }

    private boolean isInTheJavaSdk(SpecifiedOperation operation) {
        // An operation of ours alone has no row; SpecMatchesFactsTest asks for its reason.
        Optional<VendorMethod> row = vendor.stream()
                .filter(candidate -> candidate.is(operation, vendor))
                .findFirst();
        if (row.isEmpty()) {
            return false;
        }
        VendorMethod method = row.get();
        if (method.isInTheJavaSdk() && !method.isNamedLike(operation)) {
            throw new AssertionError(operation.id() + " or its request type has another name in the vendor's Java SDK ("
                    + method.name() + ", " + method.requestType() + "), and docs/vendor-sdk.md says that none has");
        }
        return method.isInTheJavaSdk();
    }
}
