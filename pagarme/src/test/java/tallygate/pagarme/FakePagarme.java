package tallygate.pagarme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSource;
import okio.Okio;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/**
 * A transport that answers as Pagar.me would: it records each usage once for each key, and remembers what it answered.
 * What goes wrong on the way is scripted, a turn for each request; the last one stays.
 */
final class FakePagarme implements HttpTransport {
    static final String KEY = "idempotency-key";

    private final Deque<Answer> script = new ArrayDeque<>(List.of(accepted()));
    private final List<TransportRequest> requests = new ArrayList<>();
    private final List<String> usages = new ArrayList<>();
    private final Map<String, Recorded> byKey = new HashMap<>();
    private final AtomicInteger openResponses = new AtomicInteger();

    /** What one request gets. */
    interface Answer {
        TransportResponse to(TransportRequest request, FakePagarme server) throws IOException;
    }

    private record Recorded(String body, String usage) {}

    /** Does what the request asks for. */
    static Answer accepted() {
        return (request, server) -> server.record(request);
    }

    /** Does what the request asks for, and the answer is lost. */
    static Answer lost(IOException failure) {
        return (request, server) -> {
            server.record(request).close();
            throw failure;
        };
    }

    static Answer failed(IOException failure) {
        return (request, server) -> {
            throw failure;
        };
    }

    static Answer json(int status, String body, String... headers) {
        return (request, server) -> server.response(status, Headers.of(headers), body);
    }

    synchronized FakePagarme answers(Answer... inTurn) {
        script.clear();
        script.addAll(List.of(inTurn));
        return this;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        Answer answer;
        synchronized (this) {
            requests.add(request);
            answer = script.size() > 1 ? script.remove() : script.element();
        }
        try {
            return CompletableFuture.completedFuture(answer.to(request, this));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    synchronized List<TransportRequest> requests() {
        return List.copyOf(requests);
    }

    /** The key of each request, {@code ""} where it had none. */
    List<String> keys() {
        return requests().stream()
                .map(request -> request.headers().first(KEY).orElse(""))
                .toList();
    }

    List<String> uris() {
        return requests().stream().map(request -> request.uri().toString()).toList();
    }

    /** The bodies of the usages that count, in their order. */
    synchronized List<String> usages() {
        return List.copyOf(usages);
    }

    int openResponses() {
        return openResponses.get();
    }

    private synchronized TransportResponse record(TransportRequest request) {
        String body = text(request);
        String key = request.headers().first(KEY).orElse("none " + requests.size());
        Recorded recorded = byKey.get(key);
        if (recorded == null) {
            usages.add(body);
            recorded = new Recorded(body, "{\"id\":\"usage_" + usages.size() + "\",\"status\":\"active\"}");
            byKey.put(key, recorded);
        } else if (!recorded.body().equals(body)) {
            return response(422, Headers.empty(), "{\"message\":\"This key was used for another request.\"}");
        }
        return response(200, Headers.empty(), recorded.usage());
    }

    private TransportResponse response(int status, Headers headers, String body) {
        openResponses.incrementAndGet();
        return new TransportResponse(status, headers, Okio.buffer(new ForwardingSource(new Buffer().writeUtf8(body)) {
            private boolean open = true;

            @Override
            public void close() throws IOException {
                if (open) {
                    open = false;
                    openResponses.decrementAndGet();
                }
                super.close();
            }
        }));
    }

    private static String text(TransportRequest request) {
        Buffer body = new Buffer();
        if (request.body() != null) {
            try (BufferedSink sink = Okio.buffer((okio.Sink) body)) {
                sink.writeAll(request.body().open());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return body.readUtf8();
    }
}
