package tallygate.genauth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import okio.Buffer;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/**
 * A transport whose responses are scripted, in memory or sent by a server on loopback over a real transport
 * ({@link Wire}). Each path has a queue of responses, of which the last one is repeated. The token call returns valid
 * tokens unless a test scripts something else. Responses that are still open are counted.
 */
final class FakeGenAuth implements HttpTransport {
    /** In memory, or over the transport that {@link RealTransport} names. */
    private static final Wire WIRE = RealTransport.isChosen() ? new LoopbackWire() : (end, exchanges) -> request -> end;

    static final String TOKEN_PATH = "/api/v3/get-management-token";

    private final Map<String, Deque<Responder>> responders = new HashMap<>();
    private final List<TransportRequest> requests = new ArrayList<>();
    private final Exchanges exchanges = new Exchanges();
    private final AtomicInteger tokensIssued = new AtomicInteger();
    private boolean closed;

    /** Decides how the exchange of one request ends. */
    interface Responder {
        CompletableFuture<TransportResponse> to(TransportRequest request, FakeGenAuth server);
    }

    static Responder json(String body) {
        return http(200, "application/json; charset=utf-8", body);
    }

    static Responder http(int status, String contentType, String body) {
        return (request, server) -> CompletableFuture.completedFuture(
                server.response(status, Headers.of("Content-Type", contentType), body));
    }

    static Responder failure(IOException failure) {
        return (request, server) -> CompletableFuture.failedFuture(failure);
    }

    /** The test completes or fails the future. */
    static Responder later(CompletableFuture<TransportResponse> response) {
        return (request, server) -> response;
    }

    synchronized FakeGenAuth on(String path, Responder... inTurn) {
        responders.put(path, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return next(request).sendAsync(request);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        // An interrupted thread sends nothing, so it takes no response from a queue.
        return Thread.currentThread().isInterrupted()
                ? HttpTransport.super.send(request)
                : next(request).send(request);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    TransportResponse response(int status, Headers headers, String body) {
        return exchanges.opened(new TransportResponse(status, headers, new Buffer().writeUtf8(body)));
    }

    /** The body of a valid token response; each has a new token. */
    String goodToken() {
        return tokenResponse(token(tokensIssued.incrementAndGet()), "7200");
    }

    static String tokenResponse(String token, String expiresIn) {
        return "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"access_token\":\"" + token + "\",\"expires_in\":"
                + expiresIn + "}}";
    }

    /** The n-th valid token. */
    static String token(int number) {
        return token("{\"scoped_userpool_id\":\"pool-1\",\"n\":" + number + "}");
    }

    static String token(String claims) {
        return "eyJhbGciOiJub25lIn0."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
    }

    synchronized List<TransportRequest> requests() {
        WIRE.check();
        return List.copyOf(requests);
    }

    List<TransportRequest> requestsTo(String path) {
        return requests().stream()
                .filter(request -> request.uri().getRawPath().endsWith(path))
                .toList();
    }

    TransportRequest lastRequest() {
        return requests().get(requests().size() - 1);
    }

    int tokenRequests() {
        return requestsTo(TOKEN_PATH).size();
    }

    int openResponses() {
        return exchanges.openResponses();
    }

    /** Waits for background exchanges of a real transport; in memory they have ended when their call returns. */
    void awaitNoneUnderWay() {
        exchanges.awaitNoneUnderWay();
    }

    synchronized boolean closed() {
        return closed;
    }

    private HttpTransport next(TransportRequest request) {
        Responder responder;
        synchronized (this) {
            requests.add(request);
            responder = next(request.uri().getRawPath());
        }
        return WIRE.endingWith(responder.to(request, this), exchanges);
    }

    private Responder next(String path) {
        Deque<Responder> queue = responders.get(path);
        if (queue == null) {
            return path.endsWith(TOKEN_PATH) ? json(goodToken()) : http(404, "text/plain", "no such path");
        }
        return queue.size() > 1 ? queue.remove() : queue.peek();
    }
}
