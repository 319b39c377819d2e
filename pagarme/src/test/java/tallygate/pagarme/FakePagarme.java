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
 * A transport that responds as Pagar.me would: it records each usage once for each key, and returns the recorded response
 * to later requests with that key. Faults are scripted, one responder for each request; the last one is repeated.
 */
final class FakePagarme implements HttpTransport {
    static final String KEY = "idempotency-key";

    private final Deque<Responder> script = new ArrayDeque<>(List.of(accepted()));
    private final List<TransportRequest> requests = new ArrayList<>();
    private final List<String> usages = new ArrayList<>();
    private final Map<String, Recorded> byKey = new HashMap<>();
    private final AtomicInteger openResponses = new AtomicInteger();

    /** Decides how the exchange of one request ends. */
    interface Responder {
        TransportResponse to(TransportRequest request, FakePagarme server) throws IOException;
    }

    private record Recorded(String body, String usage) {}

    /** Processes the request. */
    static Responder accepted() {
        return (request, server) -> server.record(request);
    }

    /** Processes the request, and the response is lost. */
    static Responder lost(IOException failure) {
        return (request, server) -> {
            server.record(request).close();
            throw failure;
        };
    }

    static Responder failed(IOException failure) {
        return (request, server) -> {
            throw failure;
        };
    }

    static Responder json(int status, String body, String... headers) {
        return (request, server) -> server.response(status, Headers.of(headers), body);
    }

    synchronized FakePagarme respondWith(Responder... inTurn) {
        script.clear();
        script.addAll(List.of(inTurn));
        return this;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        Responder responder;
        synchronized (this) {
            requests.add(request);
            responder = script.size() > 1 ? script.remove() : script.element();
        }
        try {
            return CompletableFuture.completedFuture(responder.to(request, this));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    synchronized List<TransportRequest> requests() {
        return List.copyOf(requests);
    }

    /** The idempotency key of each request, {@code ""} if it had none. */
    List<String> keys() {
        return requests().stream()
                .map(request -> request.headers().first(KEY).orElse(""))
                .toList();
    }

    List<String> uris() {
        return requests().stream().map(request -> request.uri().toString()).toList();
    }

    /** The bodies of the recorded usages, in order. */
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
