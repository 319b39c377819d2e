package tallygate.transport.retrofit;

import java.net.URI;
import okhttp3.HttpUrl;

/** Converts a URI to OkHttp's form, if OkHttp sends it unchanged. */
final class ExactUrl {
    private ExactUrl() {}

    /** @throws IllegalArgumentException if OkHttp would rewrite path or query */
    static HttpUrl of(URI uri) {
        HttpUrl url = HttpUrl.parse(uri.toString());
        if (url == null) {
            throw new IllegalArgumentException("OkHttp cannot read its host or port");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        String sent = url.encodedQuery() == null ? url.encodedPath() : url.encodedPath() + "?" + url.encodedQuery();
        if (!sent.equals(target)) {
            throw new IllegalArgumentException("OkHttp would rewrite its path or query; percent-encode what is not"
                    + " ASCII, and an apostrophe in the query as %27");
        }
        return url;
    }
}
