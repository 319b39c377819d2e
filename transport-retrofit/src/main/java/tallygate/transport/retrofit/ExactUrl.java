package tallygate.transport.retrofit;

import java.net.URI;
import okhttp3.HttpUrl;

/** OkHttp's form of a URI, if OkHttp sends it as it is. */
final class ExactUrl {
    private ExactUrl() {}

    /** @throws IllegalArgumentException if path or query would reach the server otherwise than they are written */
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
