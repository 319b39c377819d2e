package tallygate.transport.jdk;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** The JDK's form of a request. */
final class HttpRequests {
    private HttpRequests() {}

    static HttpRequest of(TransportRequest request, @Nullable BodyPublisher upload) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(Deadlines.clamp(request.timeout()));
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            // Else the JDK offers an upgrade to HTTP/2 with every request.
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        request.headers().forEach(builder::header);
        if (request.body() != null) {
            builder.header("Content-Type", request.body().contentType());
        }
        return method(builder, request.method(), upload).build();
    }

    private static HttpRequest.Builder method(
            HttpRequest.Builder builder, HttpMethod method, @Nullable BodyPublisher upload) {
        return switch (method) {
            case GET -> builder.GET();
            case DELETE -> upload == null ? builder.DELETE() : builder.method("DELETE", upload);
            default -> builder.method(method.name(), upload == null ? BodyPublishers.noBody() : upload);
        };
    }
}
