package tallygate.core.client;

import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.request.RequestEncoder;
import tallygate.transport.TransportRequest;

/** Creates requests that are not sent as calls. Thread-safe. */
public final class RequestFactory {
    private final RequestEncoder encoder;
    private final CallSettings settings;

    RequestFactory(RequestEncoder encoder, CallSettings settings) {
        this.encoder = encoder;
        this.settings = settings;
    }

    /** Creates a request with the headers that every client sends, without credentials. */
    public <Q extends @Nullable Object> TransportRequest create(Operation<Q, ?> operation, Q request) {
        return encoder.encode(operation, request, settings);
    }
}
