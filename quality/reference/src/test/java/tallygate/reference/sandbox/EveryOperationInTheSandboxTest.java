package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Operation;
import tallygate.core.error.ApiException;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Calls each operation of the specification with what it requires and nothing else. */
final class EveryOperationInTheSandboxTest {
    private static final Specification SPECIFICATION = Specification.genauthManagement();

    private static Sandbox sandbox;
    private static ManagementClient client;
    private static KnownValues known;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        client = ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                .build();
        known = new KnownValues(SPECIFICATION, sandbox, client);
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    static List<SpecifiedOperation> operations() {
        return SpecifiedOperation.allOf(SPECIFICATION);
    }

    static Stream<SpecifiedOperation> withRequirements() {
        return operations().stream()
                .filter(operation -> operation.method().equals("POST") && operation.hasBody())
                .filter(operation -> !operation.section().equals("Token"))
                .filter(operation -> !required(operation).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isAnsweredAsASuccess(SpecifiedOperation operation) throws Throwable {
        Map<?, ?> answer = AnyOperation.call(client, operation, known.request(operation));

        if (answer.get("statusCode") instanceof Number code) {
            assertThat(code.intValue()).isEqualTo(200);
        }
        assertThat(answer.get("apiCode")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRequirements")
    void refusesARequestWithoutWhatItRequires(SpecifiedOperation operation) {
        assertThatThrownBy(() -> client.call(Operation.post(operation.path()), Map.of()))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.statusCode()).hasValue(400);
                    assertThat(refusal.apiMessage())
                            .hasValue("Parameter " + required(operation).get(0) + " is required");
                });
    }

    private static List<?> required(SpecifiedOperation operation) {
        Map<?, ?> type = (Map<?, ?>) SPECIFICATION.schemas().get(operation.requestType());
        return type.get("required") instanceof List<?> names ? names : List.of();
    }
}
