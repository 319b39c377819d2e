package tallygate.pagarme;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.RequestOptions;
import tallygate.core.RouteLimit;
import tallygate.core.client.ClientBuilder;
import tallygate.core.client.ClientContext;
import tallygate.core.client.EnvironmentVariables;
import tallygate.core.client.ProviderClient;
import tallygate.core.provider.BasicAuthenticator;
import tallygate.core.provider.IdempotencyKeys;
import tallygate.core.provider.Timing;
import tallygate.json.JsonValues;
import tallygate.pagarme.internal.error.PagarmeResponseReader;
import tallygate.pagarme.model.ModelAdapterFactory;
import tallygate.transport.Headers;

/**
 * Collects the settings that both clients of Pagar.me share. Not thread-safe. Later changes do not affect a client that was
 * built.
 *
 * @param <B> the builder of one client
 */
public abstract class PagarmeBuilder<B extends PagarmeBuilder<B>> extends ClientBuilder<B> {
    private static final String KEY_HEADER = "idempotency-key";
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    private @Nullable BasicAuthenticator authenticator;
    private RequestOptions options = RequestOptions.defaults();
    private @Nullable Supplier<String> keys = IdempotencyKeys::random;

    PagarmeBuilder() {
        super("https://api.pagar.me/core/v5");
    }

    /**
     * Sets the secret key of the account. Required. Keys of test accounts begin with {@code sk_test_}; both kinds are used
     * with the same base URL.
     *
     * @throws IllegalArgumentException if it is blank, or holds blanks, line breaks or a colon; it is not shown
     */
    public final B secretKey(String secretKey) {
        authenticator = new BasicAuthenticator("secret key", secretKey);
        return self();
    }

    /** Sets the URL of the service: scheme, name, optionally a port, and a path. Default: https://api.pagar.me/core/v5. */
    public final B baseUrl(String newBaseUrl) {
        setBaseUrl(newBaseUrl);
        return self();
    }

    /**
     * Sets the partner of the requests, sent as {@code ServiceRefererName}. Default: none; the header is not sent.
     *
     * @throws IllegalArgumentException if it is blank or not printable ASCII
     */
    public final B serviceRefererName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("serviceRefererName is blank; leave it unset instead.");
        }
        return options(o -> o.header("ServiceRefererName", name));
    }

    /**
     * Sets whether the client adds an idempotency key to a write without one. Default: true. If false, such a write is
     * retried only if the server provably did nothing, as documented by {@link tallygate.core.Safety#UNSAFE}; one with a key
     * of its own is retried as usual.
     */
    public final B generateIdempotencyKeys(boolean generate) {
        keys = generate ? IdempotencyKeys::random : null;
        return self();
    }

    /**
     * Sets the rate limits of the client, for example {@link PublishedLimits#LIVE}. If several limits cover an operation, the
     * first one applies. Default: none.
     */
    public final B limits(List<RouteLimit> limits) {
        setLimits(limits);
        return self();
    }

    /** Sets options of every call; {@code withOptions} of the client can change them. */
    public final B options(Consumer<RequestOptions.Builder> changes) {
        options = options.with(changes);
        return self();
    }

    final RequestOptions options() {
        return options;
    }

    /** @throws IllegalArgumentException if there is no secret key, or the base URL is not usable */
    final ProviderClient start() {
        if (authenticator == null) {
            throw new IllegalArgumentException(
                    "The client has no secret key; set it with secretKey(key), or use fromEnv().");
        }
        setIdempotencyKeys(new IdempotencyKeys(KEY_HEADER, keys));
        return context(new PagarmeResponseReader(), MOSHI, authenticator.secrets())
                .start(authenticator, options, headers(options));
    }

    static Headers headers(RequestOptions options) {
        Headers.Builder headers = ClientContext.commonHeaders().toBuilder();
        options.headers().forEach(headers::set);
        return headers.build();
    }

    final B environment(Function<String, @Nullable String> lookup) {
        EnvironmentVariables variables = new EnvironmentVariables(lookup);
        variables.optional("PAGARME_BASE_URL").ifPresent(this::baseUrl);
        options(o -> variables.applyTimeouts("PAGARME_", o));
        environment(variables, "PAGARME_");
        return secretKey(variables.required("PAGARME_SECRET_KEY"));
    }

    /** Sets the source of idempotency keys, for tests. */
    final B idempotencyKeys(Supplier<String> source) {
        keys = source;
        return self();
    }

    /** Sets a monotonic clock, for tests. */
    final B nanoTime(LongSupplier clock) {
        setClock(clock, timing());
        return self();
    }

    /** Sets the delays between and before requests, for tests. */
    final B timing(Timing timing) {
        setClock(nanoTime(), timing);
        return self();
    }
}
