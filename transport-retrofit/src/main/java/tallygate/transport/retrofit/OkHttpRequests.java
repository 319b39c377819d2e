package tallygate.transport.retrofit;

import java.net.URI;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Converts requests of the SPI to those of OkHttp. Thread-safe. */
final class OkHttpRequests {
    /** A caller that repeats its URL, for example to poll its usage, saves a tenth of the exchange's CPU. */
    private volatile @Nullable ParsedUrl lastUrl;

    /**
     * @param state of the exchange; becomes a tag of the request
     * @throws IllegalArgumentException if OkHttp cannot send the request as it is
     */
    Request of(ExchangeState state) {
        TransportRequest request = state.request();
        return new Request.Builder()
                .url(urlOf(request.uri()))
                .headers(headersOf(request))
                .method(request.method().name(), bodyOf(request))
                .tag(ExchangeState.class, state)
                .build();
    }

    private HttpUrl urlOf(URI uri) {
        ParsedUrl parsed = lastUrl;
        if (parsed == null || !parsed.text.equals(uri.toString())) {
            parsed = new ParsedUrl(uri.toString(), ExactUrl.of(uri));
            lastUrl = parsed;
        }
        return parsed.url;
    }

    /**
     * Returns the body to send; an empty one if the method anticipates a body and the request has none (RFC 9110 section
     * 8.6).
     */
    private static @Nullable UploadBody bodyOf(TransportRequest request) {
        boolean anticipated = request.method().permitsBody() && request.method() != HttpMethod.DELETE;
        return request.body() != null || anticipated ? new UploadBody(request.body()) : null;
    }

    private static Headers headersOf(TransportRequest request) {
        Headers.Builder headers = new Headers.Builder();
        request.headers().forEach(headers::add);
        if (request.body() != null) {
            headers.add("Content-Type", request.body().contentType());
        }
        if (request.method() == HttpMethod.HEAD) {
            // If the server sent a body nevertheless, OkHttp would read it as the next response.
            headers.add("Connection", "close");
        }
        return headers.build();
    }

    private record ParsedUrl(String text, HttpUrl url) {}
}
