package tallygate.core.internal.pipeline;

import java.util.function.Function;
import tallygate.core.internal.auth.AuthStep;
import tallygate.core.internal.call.CallStep;
import tallygate.core.internal.limit.RateLimitStep;
import tallygate.core.internal.observe.ObserveStep;
import tallygate.core.internal.response.JsonBodyDecoder;
import tallygate.core.internal.retry.RetryStep;
import tallygate.core.provider.Authenticator;

/**
 * Composes the steps of every call. The life of a call:
 *
 * <ol>
 *   <li>A generated method passes an {@link tallygate.core.Operation} constant and the request to the {@link ApiCaller}.
 *   <li>{@link tallygate.core.internal.request.RequestEncoder} creates the URL, the headers, the idempotency key and a body
 *       that can be opened again.
 *   <li>{@link RetryStep} repeats what failed, where that is safe.
 *   <li>{@link AuthStep} adds credentials, and once new ones after a 401.
 *   <li>{@link RateLimitStep} waits for a permit.
 *   <li>{@link ObserveStep} logs the attempt and reports it to the listener.
 *   <li>{@link SendStep} sends over the {@link tallygate.transport.HttpTransport}.
 *   <li>The provider's {@link tallygate.core.provider.ResponseReader} reads the whole response once and returns an
 *       {@link tallygate.core.provider.Outcome}.
 *   <li>Steps 6 to 3 see the outcome on its way back.
 *   <li>{@link ApiCaller} returns the value, or throws what {@link ExceptionMapper} makes of the failure.
 * </ol>
 *
 * A new concern is a new step in {@link #of}.
 *
 * @param complete steps 3 to 8
 * @param unretried steps 4 to 8, for requests that do not come from an operation
 * @param authenticator closed with the client
 */
record CallPipeline(CallStep complete, CallStep unretried, Authenticator authenticator) {
    /** @param authentication creates the authenticator, given the steps 5 to 8 to send its own calls with */
    static CallPipeline of(
            ClientConfig config,
            JsonBodyDecoder decoder,
            ExceptionMapper exceptions,
            Function<CallStep, Authenticator> authentication) {
        CallStep send = new SendStep(config.transport(), config.reader(), decoder, config.secrets());
        CallStep observe = new ObserveStep(config.events(), send);
        CallStep limit = config.limits().isEmpty()
                ? observe
                : new RateLimitStep(config.limits(), config.timing(), config.events(), observe);
        Authenticator authenticator = authentication.apply(limit);
        CallStep authenticate = new AuthStep(authenticator, limit);
        CallStep retry = new RetryStep(exceptions::retried, decoder, config.timing(), config.events(), authenticate);
        return new CallPipeline(retry, authenticate, authenticator);
    }
}
