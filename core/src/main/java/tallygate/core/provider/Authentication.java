package tallygate.core.provider;

import java.util.function.Function;
import tallygate.transport.TransportRequest;

/** A request with credentials, or why it has none. */
public sealed interface Authentication {
    record Authenticated(TransportRequest request) implements Authentication {
        @Override
        public <T> T match(Function<TransportRequest, T> authenticated, Function<ExchangeFailure, T> unavailable) {
            return authenticated.apply(request);
        }
    }

    record Unavailable(ExchangeFailure failure) implements Authentication {
        @Override
        public <T> T match(Function<TransportRequest, T> authenticated, Function<ExchangeFailure, T> unavailable) {
            return unavailable.apply(failure);
        }
    }

    /** Calls the function of this case. */
    <T> T match(Function<TransportRequest, T> authenticated, Function<ExchangeFailure, T> unavailable);
}
