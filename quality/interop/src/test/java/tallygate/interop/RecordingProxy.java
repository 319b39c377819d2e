package tallygate.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Forwards to a sandbox, and records the requests of clients, except their token calls. */
final class RecordingProxy implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<SentRequest> sent = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String target;

    static {
        // Otherwise each response waits 40 ms for an acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    RecordingProxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::exchange);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Forwards to this base URL from now on. */
    void forwardTo(String baseUrl) {
        target = baseUrl;
    }

    /** The only request since the last call of this. */
    SentRequest takeOnly() {
        List<SentRequest> taken = List.copyOf(sent);
        clear();
        if (taken.size() != 1) {
            throw new AssertionError("Instead of one request there were " + taken);
        }
        return taken.get(0);
    }

    void clear() {
        sent.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            URI uri = exchange.getRequestURI();
            if (!uri.getPath().endsWith("get-management-token")) {
                sent.add(SentRequest.of(exchange.getRequestMethod(), uri, body));
            }
            HttpResponse<byte[]> response = forwarded(exchange, uri, body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    private HttpResponse<byte[]> forwarded(HttpExchange exchange, URI uri, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + uri))
                .timeout(Duration.ofSeconds(20))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        PASSED_ON.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
