package tallygate.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tallygate.spec.SpecifiedOperation;

/**
 * What the vendor calls an operation, by the facts that were extracted from the vendor's documents and SDKs.
 *
 * @param requestType a dash where the operation takes nothing
 * @param source which of them have the operation
 */
record VendorMethod(String method, String path, String name, String requestType, String source) {
    private static final Set<String> OF_THE_JAVA_SDK = Set.of("both", "sdk");

    static List<VendorMethod> all(Path facts) {
        try {
            List<String> lines = Files.readAllLines(facts);
            List<String> columns = List.of(lines.get(0).split("\t"));
            return lines.stream()
                    .skip(1)
                    .map(line -> of(columns, line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VendorMethod of(List<String> columns, String[] cells) {
        return new VendorMethod(
                cells[columns.indexOf("method")],
                cells[columns.indexOf("path")],
                cells[columns.indexOf("sdkMethod")],
                cells[columns.indexOf("requestType")],
                cells[columns.indexOf("source")]);
    }

    /** Whether this is what the operation sends; two that send alike are distinguished by their names. */
    boolean is(SpecifiedOperation operation, List<VendorMethod> all) {
        boolean alone = all.stream().filter(other -> other.sendsLike(operation)).count() == 1;
        return sendsLike(operation) && (alone || name.equals(operation.id()));
    }

    private boolean sendsLike(SpecifiedOperation operation) {
        return method.equals(operation.method()) && path.equals(operation.path());
    }

    boolean isInTheJavaSdk() {
        return OF_THE_JAVA_SDK.contains(source);
    }

    /** Whether method and request type have the same names as ours. */
    boolean isNamedLike(SpecifiedOperation operation) {
        String ours = operation.requestType();
        return name.equals(operation.id()) && requestType.equals(ours == null ? "-" : ours);
    }
}
