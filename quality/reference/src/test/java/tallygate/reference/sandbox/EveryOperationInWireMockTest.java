package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** A WireMock with the mappings that the sandbox wrote has a response to each operation that the client understands. */
final class EveryOperationInWireMockTest {
    private static final Specification SPECIFICATION = Specification.genauthManagement();
    private static final ExampleValues REQUIRED = ExampleValues.of(SPECIFICATION, Completeness.REQUIRED_PROPERTIES);

    @TempDir
    private static Path root;

    private static WireMockServer wireMock;
    private static ManagementClient client;

    @BeforeAll
    static void start() throws Exception {
        Sandbox.writeWireMockMappings(root.resolve("mappings"));
        wireMock = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .usingFilesUnderDirectory(root.toString()));
        wireMock.start();
        client = ManagementClient.builder()
                .host(wireMock.baseUrl())
                .accessKey("any", "any")
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        wireMock.stop();
    }

    static List<SpecifiedOperation> operations() {
        return SpecifiedOperation.allOf(SPECIFICATION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isReadAsASuccess(SpecifiedOperation operation) throws Throwable {
        String type = operation.requestType();
        Map<String, Object> request = type == null ? Map.of() : REQUIRED.object(type);

        Map<?, ?> response = AnyOperation.call(client, operation, request);

        if (response.get("statusCode") instanceof Number code) {
            assertThat(code.intValue()).isEqualTo(200);
        }
        assertThat(response.get("apiCode")).isNull();
    }
}
