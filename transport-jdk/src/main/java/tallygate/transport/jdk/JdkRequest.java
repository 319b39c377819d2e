package tallygate.transport.jdk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/**
 * The JDK's view of a request. Not made by the JDK's builder: that of JDK 17 has no HEAD, and any other way to one sends
 * {@code Content-Length: 0}.
 */
final class JdkRequest extends HttpRequest {
    private final TransportRequest request;
    private final HttpHeaders headers;
    private final @Nullable BodyPublisher upload;

    /** @param upload the body, or null for none or one of 0 bytes */
    JdkRequest(TransportRequest request, @Nullable BodyPublisher upload) {
        this.request = request;
        this.headers = headersOf(request);
        this.upload = upload == null && saysItIsEmpty(request) ? BodyPublishers.noBody() : upload;
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
        return Optional.of(Deadlines.clamp(request.timeout()));
    }

    /** On cleartext the JDK would else offer an upgrade to HTTP/2 with every request. */
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

    /** RFC 9110 section 8.6: a method that anticipates a body says Content-Length: 0, the others say nothing. */
    private static boolean saysItIsEmpty(TransportRequest request) {
        return request.body() != null || (request.method().permitsBody() && request.method() != HttpMethod.DELETE);
    }

    private static HttpHeaders headersOf(TransportRequest request) {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> values.computeIfAbsent(name, unused -> new ArrayList<>())
                .add(value));
        if (request.body() != null) {
            values.put("Content-Type", List.of(request.body().contentType()));
        }
        return HttpHeaders.of(values, (name, value) -> true);
    }
}
