package tallygate.sandbox.internal.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.sandbox.Sandbox;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** That WireMock loads the files, and a client understands the responses, is tested in the module examples. */
final class MappingFilesTest {
    @TempDir
    private Path directory;

    @Test
    void everyMethodAndPathOfTheSpecificationHasOneFile() throws Exception {
        Sandbox.writeWireMockMappings(directory);

        Set<List<String>> documented = new HashSet<>();
        SpecifiedOperation.allOf(Specification.genauthManagement())
                .forEach(operation -> documented.add(
                        List.of(operation.method(), operation.path().replaceAll("\\{.*?}", "1"))));
        List<Map<String, Object>> mappings = mappings();
        assertThat(mappings).hasSameSizeAs(documented);
        assertThat(documented).allSatisfy(operation -> assertThat(mappings)
                .filteredOn(mapping -> matches(mapping, operation))
                .hasSize(1));
    }

    @Test
    void responseIsTheDocumentedExample() throws Exception {
        Sandbox.writeWireMockMappings(directory);

        Map<String, Object> mapping = read(directory.resolve("getUsageInfo.json"));
        Map<String, Object> response = Templates.object(mapping.get("response"));
        assertThat(mapping).containsEntry("name", "getUsageInfo");
        assertThat(response)
                .containsEntry("status", 200)
                .containsEntry("headers", Map.of("Content-Type", "application/json"));
        assertThat(Templates.object(response.get("jsonBody"))).containsEntry("statusCode", 200);
        assertThat(response.toString()).contains("SocialConnections");
    }

    @Test
    void filesAreTheSameEachTimeAndOthersStay() throws Exception {
        Sandbox.writeWireMockMappings(directory);
        String first = Files.readString(directory.resolve("createUser.json"));
        Files.writeString(directory.resolve("mine.json"), "{}");
        Files.writeString(directory.resolve("createUser.json"), "changed");

        Sandbox.writeWireMockMappings(directory);

        assertThat(Files.readString(directory.resolve("createUser.json"))).isEqualTo(first);
        assertThat(directory.resolve("mine.json")).hasContent("{}");
    }

    private static boolean matches(Map<String, Object> mapping, List<String> operation) {
        Map<String, Object> request = Templates.object(mapping.get("request"));
        return operation.get(0).equals(request.get("method"))
                && operation.get(1).matches(String.valueOf(request.get("urlPathPattern")));
    }

    private List<Map<String, Object>> mappings() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(MappingFilesTest::read).toList();
        }
    }

    private static Map<String, Object> read(Path file) {
        try {
            return JsonText.readObject(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
