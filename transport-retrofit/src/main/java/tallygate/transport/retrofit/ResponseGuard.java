package tallygate.transport.retrofit;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.ResponseHead;

/**
 * Refuses heads that cannot be trusted and bodies over the limit of the request, and closes their connections. Before
 * Retrofit sees them, because it reads the whole body of an error before it hands it on.
 */
final class ResponseGuard implements Interceptor {
    /** Retrofit asks each body for it, and reading it takes more than all else here; servers have few. */
    private volatile @Nullable KnownType lastType;

    @Override
    public Response intercept(Chain chain) throws IOException {
        ExchangeState progress = ExchangeState.of(chain.call());
        Response response = chain.proceed(chain.request());
        progress.reached(Phase.BODY);
        Runnable abort = () -> {
            chain.call().cancel();
            progress.abort();
        };
        try {
            ResponseHead.check(progress.request(), response.code(), progress.headers(response));
        } catch (RefusedResponseException e) {
            // A length below zero is an error to OkHttp when it closes the response, but this is the one to tell.
            try (response) {
                // First, because OkHttp keeps the connection of a response that is closed.
                abort.run();
                throw e;
            }
        }
        long limit = progress.request().maxResponseBytes();
        return response.newBuilder()
                .body(new LimitedBody(response.body(), typeOf(response), limit, abort))
                .build();
    }

    private @Nullable MediaType typeOf(Response response) {
        String text = response.header("Content-Type");
        KnownType known = lastType;
        if (known == null || !Objects.equals(known.text, text)) {
            known = new KnownType(text, response.body().contentType());
            lastType = known;
        }
        return known.type;
    }

    private record KnownType(@Nullable String text, @Nullable MediaType type) {}
}
