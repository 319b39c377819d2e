package tallygate.overtransports;

import com.squareup.moshi.Moshi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.RetryPolicy;
import tallygate.core.client.AsyncOperationClient;
import tallygate.core.client.ClientBuilder;
import tallygate.core.client.ClientContext;
import tallygate.core.client.OperationClient;
import tallygate.core.client.ProviderClient;
import tallygate.core.error.ApiError;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.ResponseReader;
import tallygate.json.MalformedJsonException;
import tallygate.transport.HttpTransport;

/** The client of a provider without credentials, whose HTTP status alone decides. */
final class BytesClient extends OperationClient {
    static final long MAX_RESPONSE_BYTES = 100_000;

    private static final RequestOptions OPTIONS = RequestOptions.defaults()
            .with(options -> options.maxResponseBytes(MAX_RESPONSE_BYTES)
                    .maxResponseValues(10)
                    .retryPolicy(RetryPolicy.defaults().with(policy -> policy.baseDelay(Duration.ofMillis(1)))));

    private BytesClient(ProviderClient calls) {
        super(calls, true);
    }

    static BytesClient of(String baseUrl, HttpTransport transport) {
        return new Builder(baseUrl).transport(transport).build();
    }

    AsyncOperationClient async() {
        return new AsyncOperationClient(calls()) {};
    }

    private static final class Builder extends ClientBuilder<Builder> {
        Builder(String baseUrl) {
            super(baseUrl);
        }

        @Override
        protected Builder self() {
            return this;
        }

        BytesClient build() {
            return new BytesClient(context(new StatusReader(), new Moshi.Builder().build(), List.of())
                    .start(
                            request -> CompletableFuture.completedFuture(new Authentication.Authenticated(request)),
                            OPTIONS,
                            ClientContext.commonHeaders()));
        }
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
