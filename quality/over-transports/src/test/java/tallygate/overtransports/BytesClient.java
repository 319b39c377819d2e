package tallygate.overtransports;

import com.squareup.moshi.Moshi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.RetryPolicy;
import tallygate.core.client.ClientBuilder;
import tallygate.core.client.ClientContext;
import tallygate.core.client.ProviderClient;
import tallygate.core.error.ApiError;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.ResponseReader;
import tallygate.json.MalformedJsonException;

/** The client of a provider without credentials, whose HTTP status alone decides. */
final class BytesClient extends ClientBuilder<BytesClient> {
    static final long MAX_RESPONSE_BYTES = 100_000;

    private static final RequestOptions OPTIONS = RequestOptions.defaults()
            .with(options -> options.maxResponseBytes(MAX_RESPONSE_BYTES)
                    .maxResponseValues(10)
                    .retryPolicy(RetryPolicy.defaults().with(policy -> policy.baseDelay(Duration.ofMillis(1)))));

    BytesClient(String baseUrl) {
        super(baseUrl);
    }

    @Override
    protected BytesClient self() {
        return this;
    }

    ProviderClient start() {
        return context(new StatusReader(), new Moshi.Builder().build(), List.of())
                .start(
                        request -> CompletableFuture.completedFuture(new Authentication.Authenticated(request)),
                        OPTIONS,
                        ClientContext.commonHeaders());
    }

    private static final class StatusReader implements ResponseReader {
        @Override
        public <R> Outcome<R> read(Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder) {
            if (!response.isHttpSuccess()) {
                return Outcome.refused(response, new ApiError(response.status(), null, null, null, null, null));
            }
            try {
                return Outcome.success(response, decoder.decode(operation, response));
            } catch (MalformedJsonException e) {
                return Outcome.malformed(response, String.valueOf(e.getMessage()));
            }
        }
    }
}
