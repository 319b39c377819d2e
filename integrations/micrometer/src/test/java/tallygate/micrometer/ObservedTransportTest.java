package tallygate.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.micrometer.observation.transport.SenderContext;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tallygate.core.RetryPolicy;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;
import tallygate.transport.ExchangeException;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.WebSocketTransport;
import tallygate.transport.jdk.JdkTransport;

final class ObservedTransportTest {
    private final TestObservationRegistry registry = TestObservationRegistry.create();

    @Test
    void requestsAreObservedAsOpenTelemetryNamesThem() {
        try (Sandbox sandbox = Sandbox.start();
                HttpTransport transport = ObservedTransport.of(JdkTransport.create(), registry);
                ManagementClient client = client(sandbox, transport)) {
            client.getUsageInfo();
            client.async().getUsageInfo().join();
            sandbox.failNext("/api/v3/get-usage-info", Failure.SERVER_ERROR);
            client.getUsageInfo();

            String port = Integer.toString(URI.create(sandbox.baseUrl()).getPort());
            TestObservationRegistryAssert.assertThat(registry)
                    .hasNumberOfObservationsWithNameEqualTo("http.client.request.duration", 5)
                    .forAllObservationsWithNameEqualTo("http.client.request.duration", observation -> observation
                            .hasLowCardinalityKeyValue("server.address", "127.0.0.1")
                            .hasLowCardinalityKeyValue("server.port", port)
                            .hasLowCardinalityKeyValue("url.scheme", "http"))
                    .hasAnObservationWithAKeyValue("tallygate.operation", "getUsageInfo")
                    .hasAnObservationWithAKeyValue("http.request.method", "POST")
                    .hasAnObservationWithAKeyValue("http.response.status_code", "500")
                    .hasAnObservationWithAKeyValue("error.type", "500")
                    .hasAnObservationWithAKeyValue("error.type", "none");
        }
    }

    /** What only the transport below knows, such as the password of its proxy, may be repeated by a server. */
    @Test
    void secretsOfTheTransportAreRedacted() {
        HttpTransport transport = new HttpTransport() {
            @Override
            public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
                throw new AssertionError("nothing is sent");
            }

            @Override
            public String redact(String text) {
                return text.replace("proxy-password", "[secret]");
            }
        };

        try (HttpTransport observed = ObservedTransport.of(transport, registry)) {
            assertThat(observed.redact("It was proxy-password.")).isEqualTo("It was [secret].");
        }
    }

    @Test
    void failureWithoutAResponseIsNamed() {
        HttpTransport failing = request -> CompletableFuture.failedFuture(
                new ExchangeException(ExchangeException.Reason.CONNECTION_LOST, "lost", null));
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox, ObservedTransport.of(failing, registry))) {
            client.async()
                    .withOptions(options -> options.retryPolicy(RetryPolicy.never()))
                    .getUsageInfo()
                    .exceptionally(expected -> null)
                    .join();
        }

        TestObservationRegistryAssert.assertThat(registry)
                .hasAnObservationWithAKeyValue("error.type", "connection_lost")
                .hasAnObservationWithAKeyValue("http.response.status_code", "none");
    }

    @Test
    void contextOfTheTraceIsSentAlong() {
        AtomicReference<String> sent = new AtomicReference<>();
        registry.observationConfig().observationHandler(new ObservationHandler<SenderContext<Object>>() {
            @Override
            public void onStart(SenderContext<Object> context) {
                context.getSetter().set(context.getCarrier(), "traceparent", "00-1-2-01");
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof SenderContext;
            }
        });
        HttpTransport recording = request -> {
            sent.set(request.headers().first("traceparent").orElse(""));
            return CompletableFuture.failedFuture(new IllegalStateException("not sent"));
        };

        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = client(sandbox, ObservedTransport.of(recording, registry))) {
            client.async().getUsageInfo().exceptionally(expected -> null).join();
        }
        assertThat(sent).hasValue("00-1-2-01");
    }

    @Test
    void transportForWebSocketsStaysOne() {
        try (HttpTransport transport = ObservedTransport.of(JdkTransport.create(), registry)) {
            assertThat(transport).isInstanceOf(WebSocketTransport.class);
        }
        assertThat(ObservedTransport.of(request -> new CompletableFuture<>(), registry))
                .isNotInstanceOf(WebSocketTransport.class);
    }

    private static ManagementClient client(Sandbox sandbox, HttpTransport transport) {
        return ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                .transport(transport)
                .build();
    }
}
