package tallygate.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;

/**
 * Creates an observation for every request of a transport, named by OpenTelemetry's conventions for HTTP clients: a metric,
 * and with tracing a span whose context is sent along.
 *
 * <pre>{@code
 * HttpTransport transport = ObservedTransport.of(Transports.discover(), observationRegistry);
 * ManagementClient client = ManagementClient.builder().transport(transport)...
 * }</pre>
 *
 * <p>An observation ends when the head of the response has arrived. It holds method, host, port and status; never a path, a
 * query or a header.
 */
public class ObservedTransport implements HttpTransport {
    private final HttpTransport transport;
    private final ObservationRegistry registry;

    private ObservedTransport(HttpTransport transport, ObservationRegistry registry) {
        this.transport = transport;
        this.registry = registry;
    }

    /** Returns the transport with observations. Closing the result closes it. A transport for WebSockets stays one. */
    public static HttpTransport of(HttpTransport transport, ObservationRegistry registry) {
        Objects.requireNonNull(registry, "registry");
        return transport instanceof WebSocketTransport webSockets
                ? new WithWebSockets(transport, webSockets, registry)
                : new ObservedTransport(Objects.requireNonNull(transport, "transport"), registry);
    }

    @Override
    public final CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        RequestObservation observed = RequestObservation.start(request, registry);
        CompletableFuture<TransportResponse> sent = transport.sendAsync(observed.request());
        sent.whenComplete((response, failure) -> observed.stop(response, failure));
        return sent;
    }

    @Override
    public final TransportResponse send(TransportRequest request) throws IOException {
        RequestObservation observed = RequestObservation.start(request, registry);
        @Nullable TransportResponse response = null;
        @Nullable Throwable failure = null;
        try (Observation.Scope scope = observed.openScope()) {
            response = transport.send(observed.request());
            return response;
        } catch (IOException | RuntimeException thrown) {
            failure = thrown;
            throw thrown;
        } finally {
            observed.stop(response, failure);
        }
    }

    @Override
    public final String redact(String text) {
        return transport.redact(text);
    }

    @Override
    public final void close() {
        transport.close();
    }

    private static final class WithWebSockets extends ObservedTransport implements WebSocketTransport {
        private final WebSocketTransport webSockets;

        WithWebSockets(HttpTransport transport, WebSocketTransport webSockets, ObservationRegistry registry) {
            super(transport, registry);
            this.webSockets = webSockets;
        }

        @Override
        public CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener) {
            return webSockets.connect(request, listener);
        }
    }
}
