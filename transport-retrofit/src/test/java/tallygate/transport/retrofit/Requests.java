package tallygate.transport.retrofit;

import java.net.URI;
import java.time.Duration;
import okio.ByteString;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

/** Requests of the tests. */
final class Requests {
    private Requests() {}

    static TransportRequest get(URI uri, String... headers) {
        return new TransportRequest(
                "getThings", HttpMethod.GET, uri, Headers.of(headers), null, Duration.ofSeconds(10));
    }

    static TransportRequest post(URI uri) {
        return withBody(HttpMethod.POST, uri, "application/json");
    }

    static TransportRequest withBody(HttpMethod method, URI uri, String contentType) {
        RequestBody body = RequestBody.of(contentType, ByteString.encodeUtf8("{}"));
        return new TransportRequest("sendThings", method, uri, Headers.empty(), body, Duration.ofSeconds(10));
    }
}
