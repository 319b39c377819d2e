package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okio.ByteString;
import okio.Okio;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.ScriptedConnection;
import tallygate.transport.tck.server.ScriptedServer;

/**
 * Ends each exchange as its test decided, and compares the received request with the one that was sent. A header
 * identifies the requests, because the JDK may send one a second time.
 */
final class LoopbackServer {
    private static final String ID = "x-exchange";
    private static final int MOST_CONNECTIONS = 3000;

    private final Map<String, Expected> expected = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<AssertionError> surprises = new CopyOnWriteArrayList<>();
    private ScriptedServer server = ScriptedServer.start(this::serve);

    /** Ends the exchange of one request. */
    interface Ending {
        /** Returns whether the connection is left open for another request. */
        boolean on(ScriptedConnection connection) throws IOException;
    }

    /** A scripted server serves some thousand connections; then a new one replaces it. */
    synchronized URI uri() {
        if (server.connectionCount() > MOST_CONNECTIONS) {
            server = ScriptedServer.start(this::serve);
        }
        return server.uri("");
    }

    /** Returns the request with the header that identifies it to the server. */
    TransportRequest expect(TransportRequest request, Ending ending) {
        String id = String.valueOf(ids.incrementAndGet());
        expected.put(id, new Expected(request, ending, new AtomicInteger()));
        return request.withHeaders(request.headers().toBuilder().add(ID, id).build());
    }

    /** Fails if a received request differs from the one sent, or arrived too often. */
    void check() {
        assertThat(surprises).isEmpty();
    }

    private void serve(ScriptedConnection connection) throws IOException {
        Expected exchange;
        do {
            RecordedRequest received = awaitRequest(connection);
            exchange = expected.get(received.headers().first(ID).orElseThrow());
            compare(received, exchange);
        } while (exchange.ending.on(connection));
    }

    private static RecordedRequest awaitRequest(ScriptedConnection connection) throws IOException {
        while (true) {
            try {
                return connection.readRequest();
            } catch (SocketTimeoutException idle) {
                // The client may reuse an idle connection at any time, so it stays open.
            }
        }
    }

    private void compare(RecordedRequest received, Expected exchange) throws IOException {
        try {
            exchange.verify(received);
        } catch (AssertionError surprise) {
            surprises.add(surprise);
        }
    }

    private record Expected(TransportRequest sent, Ending ending, AtomicInteger times) {
        void verify(RecordedRequest received) throws IOException {
            URI uri = sent.uri();
            String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            assertThat(received.requestLine()).isEqualTo(sent.method() + " " + target + " HTTP/1.1");
            sent.headers()
                    .forEach((name, value) -> assertThat(received.headers().all(name))
                            .as(name)
                            .isEqualTo(sent.headers().all(name)));
            assertThat(received.body()).isEqualTo(body());
            assertThat(times.incrementAndGet())
                    .as("arrivals of %s", sent)
                    .isLessThanOrEqualTo(sent.method() == HttpMethod.GET ? 2 : 1);
        }

        private ByteString body() throws IOException {
            return sent.body() == null
                    ? ByteString.EMPTY
                    : Okio.buffer(sent.body().open()).readByteString();
        }
    }
}
