package tallygate.transport.retrofit;

import okhttp3.Headers;
import okhttp3.Request;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Makes OkHttp's request of a request of the SPI. */
final class OkHttpRequests {
    private OkHttpRequests() {}

    /**
     * @param state of the exchange; becomes a tag of the request
     * @throws IllegalArgumentException if OkHttp cannot send the request as it is
     */
    static Request of(ExchangeState state) {
        TransportRequest request = state.request();
        boolean hasBody = request.body() != null || (request.method().permitsBody() && !isDelete(request));
        return new Request.Builder()
                .url(ExactUrl.of(request.uri()))
                .headers(headersOf(request))
                .method(request.method().name(), hasBody ? new UploadBody(request.body()) : null)
                .tag(ExchangeState.class, state)
                .build();
    }

    /** RFC 9110 section 8.6: other methods that permit a body send {@code Content-Length: 0} without one. */
    private static boolean isDelete(TransportRequest request) {
        return request.method() == HttpMethod.DELETE;
    }

    private static Headers headersOf(TransportRequest request) {
        Headers.Builder headers = new Headers.Builder();
        request.headers().forEach(headers::add);
        if (request.body() != null) {
            headers.add("Content-Type", request.body().contentType());
        }
        if (request.method() == HttpMethod.HEAD) {
            // OkHttp would take a body that is sent in spite of it for the next response.
            headers.add("Connection", "close");
        }
        return headers.build();
    }
}
