package tallygate.client.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tallygate.client.CallDetails;
import tallygate.client.ClientClosedException;
import tallygate.client.EventListener;
import tallygate.client.EventOptions;
import tallygate.client.EventSubscription;
import tallygate.client.NotRetried;
import tallygate.transport.Headers;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;

/** The subscriptions of one client, so that they end with it. Thread-safe. */
public final class Subscriptions implements AutoCloseable {
    static final String OPERATION = "subscribe";

    private static final Duration HANDSHAKE = Duration.ofSeconds(30);

    private final Service service;
    private final BaseUrl baseUrl;
    private final String path;
    private final String accessKeyId;
    private final Supplier<Secret> credentials;
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param baseUrl of the WebSockets, see {@link ServiceBuilder#webSockets}
     * @param path and query, up to where the code of the event follows
     * @param credentials as {@link SigningAuthenticator#ofWebSockets} makes them; most clients never ask for them
     */
    public Subscriptions(
            Service service, BaseUrl baseUrl, String path, String accessKeyId, Supplier<Secret> credentials) {
        this.service = service;
        this.baseUrl = baseUrl;
        this.path = path;
        this.accessKeyId = accessKeyId;
        this.credentials = credentials;
    }

    /** As {@link tallygate.genauth.ManagementClient#subscribe} says. */
    public EventSubscription subscribe(String eventCode, EventListener listener, EventOptions options) {
        if (eventCode.isBlank()) {
            throw new IllegalArgumentException("The event code is blank; name one, as authing.user.updated.");
        }
        if (!(service.transport() instanceof WebSocketTransport webSockets)) {
            throw new UnsupportedOperationException(
                    "Events need a transport that is a WebSocketTransport, and this one is not. JdkTransport and "
                            + "RetrofitTransport are; hand one of them to the builder with transport(...).");
        }
        Subscription subscription = new Subscription(
                webSockets,
                request(eventCode, options),
                eventCode,
                listener,
                options,
                new SubscriptionFailures(accessKeyId),
                service.nanoTime(),
                service.timing(),
                open::remove);
        open.add(subscription);
        if (closed) {
            subscription.close();
            throw new ClientClosedException(new CallDetails(OPERATION, 0, false, NotRetried.CALL_ENDED), null);
        }
        subscription.connect();
        return subscription;
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Subscription::close);
    }

    private WebSocketRequest request(String eventCode, EventOptions options) {
        URI http = baseUrl.resolve(path + PercentEncoding.queryPart(eventCode));
        URI webSocket = URI.create("ws" + http.toString().substring("http".length()));
        Headers headers = Headers.of(
                "Authorization",
                credentials.get().reveal(),
                "User-Agent",
                CommonHeaders.get().first("User-Agent").orElseThrow());
        return new WebSocketRequest(
                OPERATION, webSocket, headers, HANDSHAKE, options.heartbeat(), options.maxMessageBytes());
    }
}
