package tallygate.client.internal;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.client.RouteLimit;
import tallygate.transport.HttpTransport;

/**
 * Where a service is and how one speaks with it: what the engine must know of a provider, besides its credentials.
 *
 * @param idempotencyKeys null where the service knows none
 * @param limits how often a client may call, none for as often as it likes
 * @param secrets never shown, wherever the server repeats them
 * @param nanoTime a monotonic clock
 * @param timing of the pauses between attempts
 * @param events to the listener of the client
 * @param drift of responses from their documentation
 */
public record Service(
        BaseUrl baseUrl,
        HttpTransport transport,
        ErrorDecoder errors,
        Moshi moshi,
        @Nullable IdempotencyKeys idempotencyKeys,
        List<RouteLimit> limits,
        List<Secret> secrets,
        LongSupplier nanoTime,
        Timing timing,
        CallEvents events,
        DriftWatch drift) {
    public Service {
        errors = new RedactingErrorDecoder(errors, secrets);
    }

    /** Has listeners hear what they have not heard yet. Whoever made the transport closes it. */
    void close() {
        events.close();
        drift.close();
    }

    RequestEncoder encoder() {
        return new RequestEncoder(baseUrl, moshi, idempotencyKeys);
    }

    ResponseDecoder decoder() {
        return new ResponseDecoder(moshi, drift);
    }

    Exchange exchange() {
        Exchange sending =
                new ListeningExchange(new LoggingExchange(new TransportExchange(transport, errors, decoder())), events);
        return limits.isEmpty() ? sending : new LimitingExchange(sending, limits, nanoTime, timing);
    }
}
