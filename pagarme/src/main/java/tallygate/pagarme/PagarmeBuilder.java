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
 * The settings that both clients of Pagar.me share. Not thread-safe. A client that was built does not change with it.
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
     * The secret key of the account. Required. {@code sk_test_} begins the keys of test accounts; both kinds go to the
     * same base URL.
     *
     * @throws IllegalArgumentException if it is blank, or holds blanks, line breaks or a colon; it is not shown
     */
    public final B secretKey(String secretKey) {
        authenticator = new BasicAuthenticator("secret key", secretKey);
        return self();
    }

    /** Where the service is: scheme, name, optionally a port, and a path. Default https://api.pagar.me/core/v5. */
    public final B baseUrl(String newBaseUrl) {
        setBaseUrl(newBaseUrl);
        return self();
    }

    /**
     * The partner in whose name requests are made, sent as {@code ServiceRefererName}. Default: none, the header is
     * left out.
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
     * Whether a write without an idempotency key gets one. Default true. If false, such a write is retried only where
     * the server provably did nothing, as {@link tallygate.core.Safety#UNSAFE} says; one with a key of its own is
     * retried as usual.
     */
    public final B generateIdempotencyKeys(boolean generate) {
        keys = generate ? IdempotencyKeys::random : null;
        return self();
    }

    /**
     * The rate limits of the client, for example {@link PublishedLimits#LIVE}. Of several limits for one operation
     * the first counts. Default: none.
     */
    public final B limits(List<RouteLimit> limits) {
        setLimits(limits);
        return self();
    }

    /** Options of every call, where {@code withOptions} of the client does not change them. */
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

    /** The source of idempotency keys, for tests. */
    final B idempotencyKeys(Supplier<String> source) {
        keys = source;
        return self();
    }

    /** A monotonic clock, for tests. */
    final B nanoTime(LongSupplier clock) {
        setClock(clock, timing());
        return self();
    }

    /** The delays between and before requests, for tests. */
    final B timing(Timing timing) {
        setClock(nanoTime(), timing);
        return self();
    }
}
