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
 * A transport that answers from scripts in memory, or has a server on loopback answer from them over a real transport
 * ({@link Wire}). Each path has a queue of answers, of which the last one stays; the token call has good tokens unless a
 * test says otherwise. It counts what is left open.
 */
final class FakeGenAuth implements HttpTransport {
    static final String TOKEN_PATH = "/api/v3/get-management-token";

    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<TransportRequest> requests = new ArrayList<>();
    private final Exchanges exchanges = new Exchanges();
    private final AtomicInteger tokensIssued = new AtomicInteger();
    private boolean closed;

    /** What one request gets. */
    interface Answer {
        CompletableFuture<TransportResponse> to(TransportRequest request, FakeGenAuth server);
    }

    static Answer json(String body) {
        return http(200, "application/json; charset=utf-8", body);
    }

    static Answer http(int status, String contentType, String body) {
        return (request, server) -> CompletableFuture.completedFuture(
                server.response(status, Headers.of("Content-Type", contentType), body));
    }

    static Answer failure(IOException failure) {
        return (request, server) -> CompletableFuture.failedFuture(failure);
    }

    /** Leaves the answer to the test, which completes or fails the future. */
    static Answer later(CompletableFuture<TransportResponse> response) {
        return (request, server) -> response;
    }

    synchronized FakeGenAuth on(String path, Answer... inTurn) {
        answers.put(path, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return next(request).sendAsync(request);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        // One that is interrupted sends nothing, and so takes no answer from a queue.
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

    /** The body of a good token answer; every one has another token. */
    String goodToken() {
        return tokenAnswer(token(tokensIssued.incrementAndGet()), "7200");
    }

    static String tokenAnswer(String token, String expiresIn) {
        return "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"access_token\":\"" + token + "\",\"expires_in\":"
                + expiresIn + "}}";
    }

    /** What the n-th good token is. */
    static String token(int number) {
        return token("{\"scoped_userpool_id\":\"pool-1\",\"n\":" + number + "}");
    }

    static String token(String claims) {
        return "eyJhbGciOiJub25lIn0."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
    }

    synchronized List<TransportRequest> requests() {
        Wire.CHOSEN.check();
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

    /** For what goes on in the background over a real transport; in memory it has ended when its call returns. */
    void awaitNoneUnderWay() {
        exchanges.awaitNoneUnderWay();
    }

    synchronized boolean closed() {
        return closed;
    }

    private HttpTransport next(TransportRequest request) {
        Answer answer;
        synchronized (this) {
            requests.add(request);
            answer = next(request.uri().getRawPath());
        }
        return Wire.CHOSEN.endingWith(answer.to(request, this), exchanges);
    }

    private Answer next(String path) {
        Deque<Answer> queue = answers.get(path);
        if (queue == null) {
            return path.endsWith(TOKEN_PATH) ? json(goodToken()) : http(404, "text/plain", "no such path");
        }
        return queue.size() > 1 ? queue.remove() : queue.peek();
    }
}
