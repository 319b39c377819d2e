package tallygate.core.client;

import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tallygate.core.RequestOptions;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.pipeline.ApiCaller;
import tallygate.core.internal.pipeline.ClientConfig;
import tallygate.core.internal.request.BaseUrl;
import tallygate.core.internal.request.CommonHeaders;
import tallygate.core.internal.request.RequestEncoder;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.CredentialCalls;
import tallygate.core.provider.Timing;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;

/** The parts that a provider's client is built from. Immutable. */
public final class ClientContext {
    private final ClientConfig config;
    private final boolean allowPlainHttp;

    ClientContext(ClientConfig config, boolean allowPlainHttp) {
        this.config = config;
        this.allowPlainHttp = allowPlainHttp;
    }

    /** Returns the headers of every request of every client, to which a provider adds its own. */
    public static Headers commonHeaders() {
        return CommonHeaders.get();
    }

    /** Returns the version of this library. */
    public static String libraryVersion() {
        return CommonHeaders.libraryVersion();
    }

    /** Returns the base URL without a slash at its end. */
    public String baseUrl() {
        return config.baseUrl().toString();
    }

    /** Returns the path of a request's URI without the path of the base URL. */
    public String pathBelowBaseUrl(URI uri) {
        return config.baseUrl().pathBelow(uri);
    }

    public HttpTransport transport() {
        return config.transport();
    }

    /** Returns a monotonic clock. */
    public LongSupplier nanoTime() {
        return config.nanoTime();
    }

    public Timing timing() {
        return config.timing();
    }

    /** Returns the text without the secrets of the client, of its transport, and of a request with these headers. */
    public String redact(String text, Headers sent) {
        return config.secrets().of(sent).forMessages(text);
    }

    /**
     * Redacts a cause as {@link #redact(String, Headers)} redacts a text: returns a copy without its types if a message in it
     * has a secret.
     */
    public Throwable redact(Throwable cause, Headers sent) {
        return Objects.requireNonNull(config.secrets().of(sent).cause(cause));
    }

    /**
     * Creates requests to another base URL of the same service, for example that of its WebSockets.
     *
     * @param baseUrl with scheme https, wss, http or ws; the plain ones only if plain http is allowed
     * @throws IllegalArgumentException if it is not usable
     */
    public RequestFactory requestsTo(String baseUrl) {
        BaseUrl parsed = BaseUrl.parse(baseUrl.strip().replaceFirst("(?i)^ws(s?):", "http$1:"), allowPlainHttp);
        RequestEncoder encoder = new RequestEncoder(parsed, config.moshi(), config.queryArrays(), null);
        CallSettings settings = CallSettings.of(RequestOptions.defaults(), CommonHeaders.get());
        return new RequestFactory(encoder, settings);
    }

    /**
     * Starts the client with credentials that never change.
     *
     * @param authenticator closed with the client
     * @param options of the client's calls
     * @param headers of the client's calls, without the credentials
     */
    public ProviderClient start(Authenticator authenticator, RequestOptions options, Headers headers) {
        return start(options, headers, calls -> authenticator, options, headers);
    }

    /**
     * Starts the client with credentials that calls obtain.
     *
     * @param credentialOptions of the calls that the authenticator sends, with their headers
     * @param authentication creates the authenticator, which is closed with the client
     * @param options of the client's calls
     * @param headers of the client's calls, without the credentials
     */
    public ProviderClient start(
            RequestOptions credentialOptions,
            Headers credentialHeaders,
            Function<CredentialCalls, Authenticator> authentication,
            RequestOptions options,
            Headers headers) {
        ApiCaller caller = new ApiCaller(config, CallSettings.of(credentialOptions, credentialHeaders), authentication);
        return new ProviderClient(caller, CallSettings.of(options, headers));
    }
}
