package tallygate.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tallygate.core.error.PermissionDeniedException;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;

final class CallMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void callsAttemptsRetriesAndTokensAreTimed() {
        try (Sandbox sandbox = Sandbox.start()) {
            try (ManagementClient client = ManagementClient.builder()
                    .host(sandbox.baseUrl())
                    .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                    .listener(new CallMetrics(registry))
                    .build()) {
                sandbox.failNext("/api/v3/get-usage-info", Failure.SERVER_ERROR);
                client.getUsageInfo();
                sandbox.failNext("/api/v3/get-orders", Failure.FORBIDDEN);
                assertThatThrownBy(() ->
                                client.call(tallygate.core.Operation.get("/api/v3/get-orders"), java.util.Map.of()))
                        .isInstanceOf(PermissionDeniedException.class);
            }
        }
        awaitEvents(2);

        assertThat(count("tallygate.client.calls", "tallygate.operation", "getUsageInfo", "error.type", "none"))
                .isEqualTo(1);
        assertThat(count(
                        "tallygate.client.attempts",
                        "tallygate.operation",
                        "getUsageInfo",
                        "http.response.status_code",
                        "500"))
                .isEqualTo(1);
        assertThat(count("tallygate.client.retries", "tallygate.operation", "getUsageInfo"))
                .isEqualTo(1);
        assertThat(count("tallygate.client.tokens", "error.type", "none")).isEqualTo(1);
        assertThat(count("tallygate.client.calls", "error.type", "PermissionDeniedException"))
                .isEqualTo(1);
        assertThat(registry.get("tallygate.client.failures").counter().count()).isEqualTo(1);
        assertThat(registry.get("tallygate.client.response.body.size")
                        .tag("tallygate.operation", "getUsageInfo")
                        .summary()
                        .totalAmount())
                .isPositive();
    }

    /** Events arrive on a thread of their own. */
    private void awaitEvents(int calls) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (ended() < calls && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private long ended() {
        return registry.find("tallygate.client.calls").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private long count(String name, String... tags) {
        return registry.get(name).tags(tags).timer().count();
    }
}
