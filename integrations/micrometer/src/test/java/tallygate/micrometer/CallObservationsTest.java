package tallygate.micrometer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.error.PermissionDeniedException;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;

final class CallObservationsTest {
    private final TestObservationRegistry registry = TestObservationRegistry.create();

    @Test
    void callIsOneObservationWithItsRetries() {
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox)) {
            sandbox.failNext("/api/v3/get-usage-info", Failure.SERVER_ERROR);
            client.getUsageInfo();

            String port = Integer.toString(URI.create(sandbox.baseUrl()).getPort());
            TestObservationRegistryAssert.assertThat(registry)
                    .hasNumberOfObservationsWithNameEqualTo(CallObservations.NAME, 2)
                    .forAllObservationsWithNameEqualTo(CallObservations.NAME, observation -> observation
                            .hasLowCardinalityKeyValue("server.address", "127.0.0.1")
                            .hasLowCardinalityKeyValue("server.port", port)
                            .hasLowCardinalityKeyValue("error.type", "none"))
                    .hasObservationWithNameEqualTo(CallObservations.NAME)
                    .that()
                    .hasLowCardinalityKeyValue("tallygate.operation", "getUsageInfo")
                    .hasLowCardinalityKeyValue("url.template", "/api/v3/get-usage-info")
                    .hasHighCardinalityKeyValue("tallygate.attempts", "2");
        }
    }

    @Test
    void failureIsNamed() {
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox)) {
            sandbox.failNext("/api/v3/get-orders", Failure.FORBIDDEN);
            assertThatThrownBy(() -> client.call(Operation.get("/api/v3/get-orders"), Map.of()))
                    .isInstanceOf(PermissionDeniedException.class);

            TestObservationRegistryAssert.assertThat(registry)
                    .hasAnObservationWithAKeyValue("error.type", "PermissionDeniedException");
        }
    }

    @Test
    void parentIsTheObservationOfTheCallerAndStaysCurrent() {
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox)) {
            Observation parent = Observation.start("billing", registry);
            parent.scoped(() -> {
                client.async().getUsageInfo().join();
                TestObservationRegistryAssert.assertThat(registry).hasRemainingCurrentObservationSameAs(parent);
            });
            parent.stop();

            TestObservationRegistryAssert.assertThat(registry)
                    .hasObservationWithNameEqualTo(CallObservations.NAME)
                    .that()
                    .hasParentObservationEqualTo(parent);
        }
    }

    private ManagementClient client(Sandbox sandbox) {
        return ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                .observer(new CallObservations(registry))
                .build();
    }
}
