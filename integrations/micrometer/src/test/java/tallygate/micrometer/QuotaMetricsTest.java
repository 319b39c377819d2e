package tallygate.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tallygate.core.RetryPolicy;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.MeteringAndBillingApi;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;

final class QuotaMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void entitlementsWithNumbersHaveGaugesAndAScrapeCallsNothing() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox);
                QuotaMetrics metrics =
                        QuotaMetrics.start(client.meteringAndBilling(), registry, Duration.ofMinutes(15))) {
            waitForAReading("none");

            assertThat(gauge("tallygate.quota.used", "Mail")).isEqualTo(12640);
            assertThat(gauge("tallygate.quota.limit", "Mail")).isEqualTo(10000);
            assertThat(gauge("tallygate.quota.ratio", "Mail")).isEqualTo(1.264);
            assertThat(gauge("tallygate.quota.used", "UserPools")).isEqualTo(3);
            assertThatThrownBy(() -> gauge("tallygate.quota.limit", "UserPools"))
                    .isInstanceOf(MeterNotFoundException.class);
            assertThat(registry.get("tallygate.quota.age").gauge().value()).isBetween(0.0, 60.0);
            assertThat(sandbox.requests("/api/v3/get-usage-info")).isEqualTo(1);
        }
    }

    @Test
    void failureIsCountedAndHasNoNumbers() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox)) {
            sandbox.failAll("/api/v3/get-usage-info", Failure.FORBIDDEN);
            try (QuotaMetrics metrics = QuotaMetrics.start(client, registry, Duration.ofMinutes(15))) {
                waitForAReading("PermissionDeniedException");

                assertThat(registry.get("tallygate.quota.age").gauge().value()).isNaN();
            }
        }
    }

    /** The executor would end the readings with a task that throws. */
    @Test
    void unexpectedFailureIsCountedToo() throws Exception {
        MeteringAndBillingApi broken = (MeteringAndBillingApi) Proxy.newProxyInstance(
                MeteringAndBillingApi.class.getClassLoader(),
                new Class<?>[] {MeteringAndBillingApi.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException("a bug");
                });
        try (QuotaMetrics metrics = QuotaMetrics.start(broken, registry, Duration.ofMinutes(15))) {
            waitForAReading("IllegalStateException");
        }
    }

    @Test
    void intervalThatWouldUseUpTheRateLimitIsRefused() {
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox)) {
            assertThatThrownBy(() -> QuotaMetrics.start(client, registry, Duration.ofSeconds(59)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("choose at least PT1M");
        }
    }

    private void waitForAReading(String errorType) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            if (registry.find("tallygate.quota.reads")
                            .tag("error.type", errorType)
                            .timer()
                    != null) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("No reading with " + errorType + " in ten seconds.");
    }

    private double gauge(String name, String code) {
        return registry.get(name).tag("code", code).gauge().value();
    }

    private static ManagementClient client(Sandbox sandbox) {
        return ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                .options(options -> options.retryPolicy(RetryPolicy.never()))
                .build();
    }
}
