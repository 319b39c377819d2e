package tallygate.transport.retrofit;

import static java.util.Objects.requireNonNull;

import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Where an exchange goes, and with what headers. It travels as a tag of the Retrofit call, because Retrofit reads a URL that
 * is an argument anew for each call, and with it the name of the host by the rules of international ones.
 */
record RequestHead(HttpUrl url, Headers headers) {
    /** Calls of requests as {@link ExchangeService} makes them, with the heads that they have as tags. */
    static Call.Factory restoredFor(Call.Factory calls) {
        return request ->
                calls.newCall(requireNonNull(request.tag(RequestHead.class)).on(request));
    }

    private Request on(Request request) {
        return request.newBuilder().url(url).headers(headers).build();
    }
}
