package tallygate.transport.retrofit;

import java.net.URI;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Makes the Retrofit call of a request. */
final class ExchangeCalls {
    private final ExchangeService service;
    /** The last ones, because many a caller asks the same again and again. */
    private volatile @Nullable ReadUrl lastUrl;

    private volatile @Nullable ReadHeaders lastHeaders;

    ExchangeCalls(Retrofit retrofit) {
        this.service = retrofit.create(ExchangeService.class);
    }

    /** @throws IllegalArgumentException if OkHttp cannot send the request as it is */
    Call<?> newCall(ExchangeState progress) {
        TransportRequest request = progress.request();
        RequestHead head = new RequestHead(urlOf(request.uri()), headersOf(request));
        UploadBody body = new UploadBody(request.body());
        return switch (request.method()) {
            case GET -> service.get(head, progress);
            case HEAD -> service.head(head, progress);
            case POST -> service.post(head, body, progress);
            case PUT -> service.put(head, body, progress);
            case PATCH -> service.patch(head, body, progress);
            case DELETE ->
                request.body() == null ? service.delete(head, progress) : service.deleteWithBody(head, body, progress);
        };
    }

    private HttpUrl urlOf(URI uri) {
        ReadUrl read = lastUrl;
        if (read == null || !read.text.equals(uri.toString())) {
            read = new ReadUrl(uri.toString(), ExactUrl.of(uri));
            lastUrl = read;
        }
        return read.url;
    }

    private Headers headersOf(TransportRequest request) {
        if (request.body() != null || request.method() == HttpMethod.HEAD) {
            return read(request);
        }
        ReadHeaders read = lastHeaders;
        if (read == null || !read.asked.equals(request.headers())) {
            read = new ReadHeaders(request.headers(), read(request));
            lastHeaders = read;
        }
        return read.headers;
    }

    private static Headers read(TransportRequest request) {
        Headers.Builder headers = new Headers.Builder();
        request.headers().forEach(headers::add);
        if (request.body() != null) {
            headers.add("Content-Type", request.body().contentType());
        }
        if (request.method() == HttpMethod.HEAD) {
            // OkHttp would read a body that is sent in spite of it as the next response.
            headers.add("Connection", "close");
        }
        return headers.build();
    }

    private record ReadUrl(String text, HttpUrl url) {}

    private record ReadHeaders(tallygate.transport.Headers asked, Headers headers) {}
}
