package tallygate.examples.transport;

import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.spi.ExchangeFailures;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.ResponseFuture;
import tallygate.transport.spi.ResponseHead;

/**
 * A transport over Apache HttpClient 5, with one thread for each exchange; a hanging look-up of a host name outlasts the
 * deadline.
 */
public final class ApacheTransport implements HttpTransport {
    private final CloseableHttpClient client = newClient();
    private volatile boolean closed;

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        HttpUriRequestBase http = toApache(request);
        CompletableFuture<TransportResponse> response = new ResponseFuture<>(http::cancel);
        // Stages that depend on the response may block this thread, so no other exchange uses it.
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

    private void exchange(TransportRequest request, HttpUriRequestBase http, CompletableFuture<TransportResponse> to) {
        HttpClientContext context = HttpClientContext.create();
        CompletableFuture<Void> deadline = new CompletableFuture<Void>()
                .completeOnTimeout(null, TimeUnit.NANOSECONDS.convert(request.timeout()), TimeUnit.NANOSECONDS);
        deadline.thenRun(http::cancel);
        try (Source bytes = open(request)) {
            if (request.body() != null) {
                http.setEntity(entity(request, request.body().contentLength(), bytes));
            }
            to.complete(read(client.executeOpen(HttpHost.create(request.uri()), http, context), request, context));
        } catch (IOException | RuntimeException e) {
            boolean late = deadline.isDone();
            // Otherwise it was cancelled, which completes the future by itself.
            if (late || closed || !http.isCancelled()) {
                http.cancel();
                to.completeExceptionally(failure(e, late, new ExchangeFailures(request), context));
            }
        } finally {
            deadline.complete(null);
        }
    }

    private static TransportResponse read(
            ClassicHttpResponse received, TransportRequest request, HttpClientContext context) throws IOException {
        context.setResponse(received);
        Headers.Builder headers = Headers.builder();
        received.headerIterator().forEachRemaining(field -> headers.addReceived(field.getName(), field.getValue()));
        ResponseHead.check(request, received.getCode(), headers.build());
        HttpEntity entity = received.getEntity();
        BufferedSource body = Okio.buffer(entity == null ? new Buffer() : Okio.source(entity.getContent()));
        long limit = request.maxResponseBytes();
        if (body.request(Math.max(limit, limit + 1))) {
            throw RefusedResponseException.tooLarge(limit);
        }
        return new TransportResponse(received.getCode(), headers.build(), body.getBuffer());
    }

    /** Maps an exception of the library. It does not become a cause, because some quote what the server sent. */
    private IOException failure(Exception e, boolean late, ExchangeFailures failures, HttpClientContext context) {
        boolean connected = context.getEndpointDetails() != null;
        Phase phase = context.getResponse() != null ? Phase.BODY : connected ? Phase.HEADERS : Phase.CONNECT;
        if (late || closed) {
            return closed ? failures.transportClosed() : failures.timeout(phase);
        } else if (e instanceof ExchangeException ofBody) {
            return ofBody;
        } else if (e instanceof RefusedResponseException refused) {
            return failures.refused(refused);
        } else if (e instanceof SSLException) {
            boolean distrusted = e.getCause() instanceof CertificateException;
            return distrusted ? failures.notTrusted("the trust store of the JVM", e) : failures.tlsFailed(null);
        }
        boolean malformed = e instanceof ClientProtocolException
                || e instanceof MessageConstraintException
                || e instanceof MalformedChunkCodingException;
        return switch (phase) {
            case CONNECT -> failures.notConnected(e);
            case HEADERS -> malformed ? failures.malformedHead(null) : failures.connectionLost(null);
            case BODY -> malformed ? failures.malformedBody(null) : failures.truncatedBody(null);
        };
    }

    private static HttpUriRequestBase toApache(TransportRequest request) {
        URI uri = request.uri();
        HttpUriRequestBase http = new HttpUriRequestBase(request.method().name(), uri.resolve("/"));
        http.setPath((uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        request.headers().forEach(http::addHeader);
        if (request.body() != null) {
            http.addHeader("Content-Type", request.body().contentType());
        }
        return http;
    }

    /** Opens the body before anything is sent, so that a failure is REQUEST_NOT_SENT. */
    private static Source open(TransportRequest request) throws IOException {
        try {
            return request.body() == null ? new Buffer() : request.body().open();
        } catch (IOException e) {
            throw new ExchangeFailures(request).unreadableBody(Reason.REQUEST_NOT_SENT, e);
        }
    }

    private static HttpEntity entity(TransportRequest request, long length, Source bytes) {
        return new EntityTemplate(length, null, null, out -> {
            if (Okio.buffer(bytes).readAll(Okio.sink(out)) != length) {
                throw new ExchangeFailures(request).unreadableBody(Reason.CONNECTION_LOST, null);
            }
        });
    }

    /** Creates a minimal client, which follows no redirects, repeats and stores nothing, and sends requests unchanged. */
    private static CloseableHttpClient newClient() {
        Http1Config.Builder http1 = Http1Config.custom().setMaxHeaderCount(1000).setMaxLineLength(256 << 10);
        var check = ConnectionConfig.custom().setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS);
        return HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1.build())
                        .build())
                .setDefaultConnectionConfig(check.build())
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setMaxConnPerRoute(Integer.MAX_VALUE)
                .build());
    }
}
