package tallygate.reference;

import java.util.List;
import tallygate.spec.SpecifiedOperation;

/** The vendor's call of each operation and ours, section by section. */
final class VendorTable {
    private final List<VendorMethod> vendor;

    VendorTable(List<VendorMethod> vendor) {
        this.vendor = vendor;
    }

    String of(List<Section> sections) {
        StringBuilder tables = new StringBuilder();
        for (Section section : sections) {
            tables.append("\n### ").append(section.title()).append('\n');
            tables.append(Markdown.header("vendor's SDK", "ours", "asynchronous", "by the narrow view"));
            section.operations().forEach(operation -> tables.append(row(section, operation)));
        }
        return tables.append('\n').toString();
    }

    private String row(Section section, SpecifiedOperation operation) {
        String call = call(operation, operation.id());
        String ours = code("client." + call)
                + (Paging.isPaged(operation) ? ", " + code("client." + call(operation, Paging.method(operation))) : "");
        return Markdown.row(
                vendorCall(operation), ours, code("client.async()." + call), code(section.view() + "." + call));
    }

    private static String call(SpecifiedOperation operation, String method) {
        return method + "(" + (operation.requestType() == null ? "" : "request") + ")";
    }

    private static String code(String expression) {
        return "`" + expression + "`";
    }

    private String vendorCall(SpecifiedOperation operation) {
        return vendor.stream()
                .filter(method -> method.is(operation, vendor))
                .map(VendorMethod::call)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The facts have no row for " + operation.id()));
    }
}
