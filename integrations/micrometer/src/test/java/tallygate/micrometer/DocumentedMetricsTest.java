package tallygate.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.genauth.EventListener;
import tallygate.genauth.ManagementClient;
import tallygate.ledger.UsageLedger;
import tallygate.sandbox.Sandbox;
import tallygate.transport.HttpTransport;
import tallygate.transport.Transports;

/** The code blocks of docs/observability.md. */
final class DocumentedMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TestObservationRegistry observations = TestObservationRegistry.create();

    @Test
    void callsAreMeasuredAndObserved() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                HttpTransport transport = Transports.discover();
                ManagementClient client =
                        measured(sandbox.baseUrl(), sandbox.accessKeyId(), sandbox.accessKeySecret(), transport)) {
            // snippet:start quotas
            QuotaMetrics quotas = QuotaMetrics.start(client, registry, Duration.ofMinutes(15));
            // snippet:end quotas
            try (quotas) {
                client.getUsageInfo();
            }
        }

        assertThat(registry.find("tallygate.quota.age").gauge()).isNotNull();
        TestObservationRegistryAssert.assertThat(observations)
                .hasObservationWithNameEqualTo("http.client.request.duration");
    }

    @Test
    void ledgerAndEventsAreMeasured(@TempDir Path directory) throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = ManagementClient.builder()
                        .host(sandbox.baseUrl())
                        .eventHost(sandbox.baseUrl())
                        .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                        .build();
                UsageLedger ledger = UsageLedger.open(directory.resolve("usages.ledger"))) {
            measure(ledger, client, "authing.user.updated", event -> {});
        }

        assertThat(registry.find("tallygate.ledger.records").gauges()).hasSize(5);
    }

    private ManagementClient measured(String host, String id, String secret, HttpTransport transport) {
        // snippet:start calls
        return ManagementClient.builder()
                .host(host)
                .accessKey(id, secret)
                .listener(new CallMetrics(registry))
                .observer(new CallObservations(observations))
                .transport(ObservedTransport.of(transport, observations))
                .build();
        // snippet:end calls
    }

    private void measure(UsageLedger ledger, ManagementClient client, String code, EventListener listener) {
        // snippet:start ledger-and-events
        new LedgerMetrics(ledger).bindTo(registry);
        client.subscribe(code, new EventMetrics(registry, code, listener));
        // snippet:end ledger-and-events
    }
}
