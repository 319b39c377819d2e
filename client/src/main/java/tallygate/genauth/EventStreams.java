package tallygate.genauth;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.client.ClientContext;
import tallygate.core.client.RequestFactory;
import tallygate.core.error.CallDetails;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.provider.Secret;
import tallygate.genauth.internal.signature.SigningAuthenticator;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;

/** The subscriptions of one client, so that they end with it. Thread-safe. */
final class EventStreams implements AutoCloseable {
    private static final Operation<String, Void> SUBSCRIBE = Operation.of(
            EventStreamFailures.OPERATION,
            HttpMethod.GET,
            "/events/v1/management/sub",
            Safety.SAFE,
            (eventCode, parts) -> parts.query("code", eventCode),
            Void.class);
    private static final Duration HANDSHAKE = Duration.ofSeconds(30);

    private final ClientContext context;
    private final RequestFactory requests;
    private final String accessKeyId;
    private final Supplier<Secret> credentials;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param eventHost the base URL of the WebSockets
     * @param credentials from {@link SigningAuthenticator#ofWebSockets}; created when first needed, because most clients do
     *     not subscribe
     * @throws IllegalArgumentException if the event host is not usable
     */
    EventStreams(ClientContext context, String eventHost, String accessKeyId, Supplier<Secret> credentials) {
        this.context = context;
        this.requests = context.requestsTo(eventHost);
        this.accessKeyId = accessKeyId;
        this.credentials = credentials;
    }

    /** Subscribes, as {@link ManagementClient#subscribe} describes. */
    EventSubscription subscribe(String eventCode, EventListener listener, EventOptions options) {
        if (eventCode.isBlank()) {
            throw new IllegalArgumentException("The event code is blank; name one such as authing.user.updated.");
        }
        if (!(context.transport() instanceof WebSocketTransport webSockets)) {
            throw new UnsupportedOperationException(
                    "Events need a transport that is a WebSocketTransport, and this one is not. JdkTransport and "
                            + "RetrofitTransport are; hand one of them to the builder with transport(...).");
        }
        WebSocketRequest request = request(eventCode, options);
        EventStream stream = new EventStream(
                webSockets,
                request,
                eventCode,
                listener,
                options,
                new EventStreamFailures(context, accessKeyId, request.headers()),
                context.nanoTime(),
                context.timing(),
                open::remove);
        open.add(stream);
        if (closed) {
            stream.close();
            throw new ClientClosedException(
                    new CallDetails(EventStreamFailures.OPERATION, 0, false, RetryStopReason.CALL_ENDED), null);
        }
        stream.connect();
        return stream;
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(EventStream::close);
    }

    private WebSocketRequest request(String eventCode, EventOptions options) {
        TransportRequest http = requests.create(SUBSCRIBE, eventCode);
        URI webSocket = URI.create("ws" + http.uri().toString().substring("http".length()));
        Headers headers = Headers.of(
                "Authorization",
                credentials.get().reveal(),
                "User-Agent",
                http.headers().first("User-Agent").orElseThrow());
        return new WebSocketRequest(
                EventStreamFailures.OPERATION,
                webSocket,
                headers,
                HANDSHAKE,
                options.heartbeat(),
                options.maxMessageBytes());
    }
}
