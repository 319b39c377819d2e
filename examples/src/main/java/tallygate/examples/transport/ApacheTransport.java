package tallygate.examples.transport;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** A transport over Apache HttpClient 5, one thread an exchange; a hanging host name lookup outlasts the deadline. */
public final class ApacheTransport implements HttpTransport {
    private final CloseableHttpClient client = newClient();
    private volatile boolean closed;

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        HttpUriRequestBase http = toApache(request);
        CompletableFuture<TransportResponse> response = abortedBy(http::cancel);
        // Whoever depends on the response may block this thread, so it is nobody else's.
        Thread thread = new Thread(() -> exchange(request, http, response), "apache-transport");
        thread.setDaemon(true);
        thread.start();
        return response;
    }

    @Override
    public void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
    }

    private void exchange(
            TransportRequest request, HttpUriRequestBase http, CompletableFuture<TransportResponse> response) {
        HttpClientContext context = HttpClientContext.create();
        CompletableFuture<Void> deadline = new CompletableFuture<Void>()
                .completeOnTimeout(null, TimeUnit.NANOSECONDS.convert(request.timeout()), TimeUnit.NANOSECONDS);
        deadline.thenRun(http::cancel);
        try {
            response.complete(client.execute(http, context, answer -> read(answer, request, http, context)));
        } catch (IOException | RuntimeException e) {
            response.completeExceptionally(failure(e, context, request.operationId(), deadline.isDone()));
        } finally {
            deadline.complete(null);
        }
    }

    private static TransportResponse read(
            ClassicHttpResponse answer, TransportRequest request, HttpUriRequestBase http, HttpClientContext context)
            throws IOException {
        context.setResponse(answer);
        Headers.Builder headers = Headers.builder();
        answer.headerIterator().forEachRemaining(header -> headers.addReceived(header.getName(), header.getValue()));
        HttpEntity entity = answer.getEntity();
        BufferedSource body = Okio.buffer(entity == null ? new Buffer() : Okio.source(entity.getContent()));
        if (body.request(request.maxResponseBytes()) && !body.exhausted()) {
            // Else closing the response would read the rest of it.
            http.cancel();
            throw new MessageConstraintException("The body is larger than it may be.");
        }
        return new TransportResponse(answer.getCode(), headers.build(), body.getBuffer());
    }

    /** Without the library's exception as the cause, because some quote what the server sent. */
    private IOException failure(Exception e, HttpClientContext context, String operation, boolean late) {
        boolean connected = context.getEndpointDetails() != null;
        Phase phase = context.getResponse() != null ? Phase.BODY : connected ? Phase.HEADERS : Phase.CONNECT;
        if (late) {
            return new ExchangeTimeoutException(phase, operation + ": the deadline passed.");
        }
        Reason inHead = e instanceof ClientProtocolException ? Reason.MALFORMED_RESPONSE : Reason.CONNECTION_LOST;
        Reason inBody = e instanceof MessageConstraintException ? Reason.RESPONSE_TOO_LARGE : Reason.TRUNCATED_BODY;
        Reason reason = phase == Phase.BODY ? inBody : connected ? inHead : Reason.CONNECT_FAILED;
        String message = operation + ": " + e.getClass().getSimpleName();
        return new ExchangeException(closed ? Reason.TRANSPORT_CLOSED : reason, message, null);
    }

    private static HttpUriRequestBase toApache(TransportRequest request) {
        URI uri = request.uri();
        HttpUriRequestBase http = new HttpUriRequestBase(request.method().name(), uri.resolve("/"));
        http.setPath((uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        request.headers().forEach(http::addHeader);
        RequestBody body = request.body();
        if (body != null) {
            http.addHeader("Content-Type", body.contentType());
            http.setEntity(new EntityTemplate(body.contentLength(), null, null, out -> {
                try (BufferedSource bytes = Okio.buffer(body.open())) {
                    bytes.readAll(Okio.sink(out));
                }
            }));
        }
        return http;
    }

    /** The minimal client follows nothing, repeats nothing, stores nothing, and sends what it is given. */
    private static CloseableHttpClient newClient() {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
        pool.setMaxTotal(Integer.MAX_VALUE);
        pool.setDefaultMaxPerRoute(Integer.MAX_VALUE);
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return HttpClients.createMinimal(pool);
    }

    /** Cancelling it, or any future made from it, runs this. */
    private static <T> CompletableFuture<T> abortedBy(Runnable abort) {
        return new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                boolean cancelled = super.cancel(mayInterrupt);
                abort.run();
                return cancelled;
            }

            @Override
            public <U> CompletableFuture<U> newIncompleteFuture() {
                return abortedBy(abort);
            }
        };
    }
}
