package tallygate.client.internal;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.LongSupplier;
import tallygate.transport.HttpTransport;

/**
 * Where a service is and how one speaks with it: what the engine must know of a provider, besides its credentials.
 *
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
        List<Secret> secrets,
        LongSupplier nanoTime,
        Timing timing,
        CallEvents events,
        DriftWatch drift) {

    RequestEncoder encoder() {
        return new RequestEncoder(baseUrl, moshi);
    }

    ResponseDecoder decoder() {
        return new ResponseDecoder(moshi, drift);
    }

    Exchange exchange() {
        return new ListeningExchange(new LoggingExchange(new TransportExchange(transport, errors)), events);
    }
}
