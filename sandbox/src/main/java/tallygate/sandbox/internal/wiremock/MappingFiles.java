package tallygate.sandbox.internal.wiremock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Writes the operations of a document as stub mappings, one file for each, named after the operation. */
public final class MappingFiles {
    private final Map<String, SpecifiedOperation> operations = new LinkedHashMap<>();
    private final Function<SpecifiedOperation, Map<String, Object>> responses;

    public MappingFiles(Specification specification, Function<SpecifiedOperation, Map<String, Object>> responses) {
        // Of operations with the same method and path a server can serve only the last one, as the sandbox does.
        SpecifiedOperation.allOf(specification)
                .forEach(each -> operations.put(each.method() + ' ' + each.path(), each));
        this.responses = responses;
    }

    /** Writes the files; files of the same names are replaced, others are not changed. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (SpecifiedOperation operation : operations.values()) {
            Files.writeString(
                    directory.resolve(operation.id() + ".json"), JsonText.writeIndented(mapping(operation)) + '\n');
        }
    }

    private Map<String, Object> mapping(SpecifiedOperation operation) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", operation.method());
        request.put("urlPathPattern", pattern(operation.path()));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", 200);
        response.put("headers", Map.of("Content-Type", "application/json"));
        response.put("jsonBody", responses.apply(operation));
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("name", operation.id());
        mapping.put("request", request);
        mapping.put("response", response);
        return mapping;
    }

    /** Returns a regular expression for a path with parameters; {@code urlPathTemplate} would need WireMock 3. */
    private static String pattern(String path) {
        return path.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
    }
}
