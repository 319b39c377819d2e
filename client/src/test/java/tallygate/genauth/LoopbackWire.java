package tallygate.genauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import okio.ByteString;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.FullBacklog;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/**
 * Sends each request over a real transport to a server on loopback, where the exchange ends as the test decided: refused
 * by a port without a listener, reset, truncated or stalled until the deadline. All tests of a JVM share one instance and
 * so its connections, as callers of one transport do.
 */
final class LoopbackWire implements Wire {
    /** For an exchange that must not time out: the timeout of its request is in virtual time. */
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private static final ByteString ALERT_PROTOCOL_VERSION = ByteString.decodeHex("15030200020246");

    private final HttpTransport transport = RealTransport.create();
    private final HttpTransport closed = RealTransport.create();
    private final LoopbackServer server = new LoopbackServer();
    private final URI untrusted =
            ScriptedServer.start(Script.overUntrustedTls(Script.silence())).httpsUri("");
    private final URI oldTls = ScriptedServer.start(connection -> {
                connection.write(ALERT_PROTOCOL_VERSION);
                connection.awaitHangUp();
            })
            .httpsUri("");
    private final Socket bound = new Socket();
    private final URI refusing;
    private final URI unresponsive;

    LoopbackWire() {
        closed.close();
        try {
            // Bound to reserve the port, but not listening.
            bound.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            refusing = URI.create("http://127.0.0.1:" + bound.getLocalPort());
            unresponsive = FullBacklog.open().uri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public HttpTransport endingWith(CompletableFuture<TransportResponse> end, Exchanges exchanges) {
        return new CarriedExchange(transportEndingWith(end), end, exchanges);
    }

    @Override
    public void check() {
        server.check();
    }

    private HttpTransport transportEndingWith(CompletableFuture<TransportResponse> end) {
        if (!end.isCompletedExceptionally()) {
            return served(Endings.of(end));
        }
        Throwable failure = end.handle((response, thrown) -> thrown).join();
        if (failure instanceof ExchangeTimeoutException late) {
            return new LateExchange(late.phase(), allowed -> late(late.phase(), allowed));
        }
        if (failure instanceof ExchangeException broken) {
            return broken(broken.reason());
        }
        throw new IllegalArgumentException("no transport fails like this", failure);
    }

    private HttpTransport late(Phase phase, Duration allowed) {
        return phase == Phase.CONNECT
                ? new Rerouted(transport, request -> to(unresponsive, request).withTimeout(allowed))
                : new Rerouted(transport, request -> to(server.uri(), server.expect(request, Endings.silence(phase)))
                        .withTimeout(allowed));
    }

    private HttpTransport broken(Reason reason) {
        return switch (reason) {
            case CONNECT_FAILED -> new Rerouted(transport, request -> to(refusing, request));
            case TLS_NOT_TRUSTED -> new Rerouted(transport, request -> to(untrusted, request));
            case TLS_FAILED -> new Rerouted(transport, request -> to(oldTls, request));
            case REQUEST_NOT_SENT -> new Rerouted(transport, request -> UnreadableBody.in(to(server.uri(), request)));
            case TRANSPORT_CLOSED -> new Rerouted(closed, request -> to(server.uri(), request));
            case CONNECTION_LOST, TRUNCATED_BODY, MALFORMED_RESPONSE, RESPONSE_TOO_LARGE -> served(Endings.of(reason));
        };
    }

    private HttpTransport served(LoopbackServer.Ending ending) {
        return new Rerouted(transport, request -> to(server.uri(), server.expect(request, ending)));
    }

    private static TransportRequest to(URI server, TransportRequest request) {
        String query = request.uri().getRawQuery();
        URI uri = URI.create(server + request.uri().getRawPath() + (query == null ? "" : "?" + query));
        return new TransportRequest(
                request.operationId(),
                request.method(),
                uri,
                request.headers(),
                request.body(),
                ENOUGH,
                request.maxResponseBytes());
    }

    private record Rerouted(HttpTransport transport, UnaryOperator<TransportRequest> way) implements HttpTransport {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return transport.sendAsync(way.apply(request));
        }

        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            return transport.send(way.apply(request));
        }
    }
}
