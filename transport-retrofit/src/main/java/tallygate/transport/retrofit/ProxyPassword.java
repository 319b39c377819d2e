package tallygate.transport.retrofit;

import java.io.IOException;
import java.net.Proxy;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ProxyCredentials;

/** Sends an HTTP proxy its password with the first request to it, and to no other server. */
final class ProxyPassword implements Authenticator, Interceptor {
    private static final String HEADER = "Proxy-Authorization";

    private final String value;

    private ProxyPassword(String value) {
        this.value = value;
    }

    static void install(OkHttpClient.Builder client, ProxyCredentials credentials) {
        ProxyPassword password = new ProxyPassword(credentials.headerValue());
        client.proxyAuthenticator(password).addNetworkInterceptor(password);
    }

    /** Returns why these credentials cannot be sent to such a proxy, and what to do; empty if they can, or if there are none. */
    static Optional<String> obstacle(Proxy proxy, @Nullable ProxyCredentials credentials) {
        return credentials == null || proxy.type() != Proxy.Type.SOCKS
                ? Optional.empty()
                : Optional.of(
                        "a SOCKS proxy is selected for it, which proxyCredentials cannot be given to; leave them out and set"
                                + " a java.net.Authenticator for the JVM, or select an HTTP proxy");
    }

    /** Adds the password to a CONNECT, before or after a 407; returns null if the proxy rejected it. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        Request request = response.request();
        return request.header(HEADER) != null
                ? null
                : request.newBuilder().header(HEADER, value).build();
    }

    /** Adds the password to a request that the proxy itself forwards, not to one inside a tunnel, which is for the server. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Route route = chain.connection() == null ? null : chain.connection().route();
        return chain.proceed(
                route == null || route.proxy().type() != Proxy.Type.HTTP || route.requiresTunnel()
                        ? request
                        : request.newBuilder().header(HEADER, value).build());
    }
}
