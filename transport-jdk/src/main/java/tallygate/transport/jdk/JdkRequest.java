package tallygate.transport.jdk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/**
 * The JDK's view of a request. The JDK's builder is not used: that of JDK 17 has no HEAD, and any other way to one sends
 * {@code Content-Length: 0}.
 */
final class JdkRequest extends HttpRequest {
    private final TransportRequest request;
    private final HttpHeaders headers;
    private final @Nullable BodyPublisher upload;
    private final boolean timed;

    /**
     * @param headers the headers of the request, and the type of its body
     * @param upload the body, or null for none or one of 0 bytes
     * @param timed whether the client gets the timeout
     */
    JdkRequest(TransportRequest request, HttpHeaders headers, @Nullable BodyPublisher upload, boolean timed) {
        this.request = request;
        this.headers = headers;
        this.upload = upload == null && saysItIsEmpty(request) ? BodyPublishers.noBody() : upload;
        this.timed = timed;
    }

    @Override
    public String method() {
        return request.method().name();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public Optional<BodyPublisher> bodyPublisher() {
        return Optional.ofNullable(upload);
    }

    @Override
    public Optional<Duration> timeout() {
        return timed ? Optional.of(Deadlines.clamp(request.timeout())) : Optional.empty();
    }

    /** On cleartext the JDK would otherwise offer an upgrade to HTTP/2 with every request. */
    @Override
    public Optional<HttpClient.Version> version() {
        return "http".equalsIgnoreCase(request.uri().getScheme())
                ? Optional.of(HttpClient.Version.HTTP_1_1)
                : Optional.empty();
    }

    @Override
    public boolean expectContinue() {
        return false;
    }

    /**
     * Returns whether the request has Content-Length: 0: methods that anticipate a body send it, others do not (RFC 9110
     * section 8.6).
     */
    private static boolean saysItIsEmpty(TransportRequest request) {
        return request.body() != null || (request.method().permitsBody() && request.method() != HttpMethod.DELETE);
    }
}
