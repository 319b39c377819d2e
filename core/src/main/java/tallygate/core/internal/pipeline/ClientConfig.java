package tallygate.core.internal.pipeline;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.QueryArrays;
import tallygate.core.internal.limit.LimitedRoute;
import tallygate.core.internal.observe.CallEvents;
import tallygate.core.internal.request.BaseUrl;
import tallygate.core.internal.request.RequestEncoder;
import tallygate.core.internal.response.ClientSecrets;
import tallygate.core.internal.response.DriftWatch;
import tallygate.core.provider.IdempotencyKeys;
import tallygate.core.provider.ResponseReader;
import tallygate.core.provider.Timing;
import tallygate.transport.HttpTransport;

/**
 * The configuration of a provider's client for the pipeline, except the credentials.
 *
 * @param closesTransport whether the client closes the transport
 * @param idempotencyKeys null if the service has none
 * @param limits empty for no rate limit
 * @param secrets redacted wherever the server repeats them
 * @param nanoTime a monotonic clock
 */
public record ClientConfig(
        BaseUrl baseUrl,
        HttpTransport transport,
        boolean closesTransport,
        ResponseReader reader,
        Moshi moshi,
        QueryArrays queryArrays,
        @Nullable IdempotencyKeys idempotencyKeys,
        List<LimitedRoute> limits,
        ClientSecrets secrets,
        LongSupplier nanoTime,
        Timing timing,
        CallEvents events,
        DriftWatch drift) {
    RequestEncoder encoder() {
        return new RequestEncoder(baseUrl, moshi, queryArrays, idempotencyKeys);
    }
}
