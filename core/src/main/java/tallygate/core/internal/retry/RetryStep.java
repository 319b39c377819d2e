package tallygate.core.internal.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.internal.call.Delays;
import tallygate.core.internal.observe.CallEvents;
import tallygate.core.internal.response.JsonBodyDecoder;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Timing;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Retries failed attempts if that may help and cannot cause a duplicate. */
public final class RetryStep implements CallStep {
    private final BiFunction<Call<?>, ExchangeFailure, TallygateException> exceptions;
    private final JsonBodyDecoder decoder;
    private final Timing timing;
    private final Delays delays;
    private final CallEvents events;
    private final CallStep next;
    private final RetryBudget budget = new RetryBudget();

    /** @param exceptions creates the exception of a failure that is followed by a retry */
    public RetryStep(
            BiFunction<Call<?>, ExchangeFailure, TallygateException> exceptions,
            JsonBodyDecoder decoder,
            Timing timing,
            CallEvents events,
            CallStep next) {
        this.exceptions = exceptions;
        this.decoder = decoder;
        this.timing = timing;
        this.delays = new Delays(timing);
        this.events = events;
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request) {
        RetryState state = new RetryState(call, budget, exceptions, timing);
        while (true) {
            Outcome<R> outcome = completeDeletion(call, next.send(call, request));
            Optional<Duration> delay = state.nextDelay(outcome.failure());
            if (delay.isEmpty()) {
                return outcome;
            }
            events.retryScheduled(call, delay.get());
            Optional<ExchangeFailure> interrupted = delays.sleep(delay.get());
            if (interrupted.isPresent()) {
                return new Outcome.Failed<>(interrupted.get());
            }
        }
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        return sendAsync(call, request, new RetryState(call, budget, exceptions, timing));
    }

    private <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request, RetryState state) {
        return next.sendAsync(call, request).thenCompose(outcome -> {
            Outcome<R> completed = completeDeletion(call, outcome);
            Optional<Duration> delay = state.nextDelay(completed.failure());
            if (delay.isEmpty()) {
                return CompletableFuture.completedFuture(completed);
            }
            events.retryScheduled(call, delay.get());
            return delays.after(call, delay.get(), () -> sendAsync(call, request, state));
        });
    }

    /** Returns a success for a deletion that finds nothing to delete after a lost response. */
    private <R extends @Nullable Object> Outcome<R> completeDeletion(Call<R> call, Outcome<R> outcome) {
        return outcome.failure() instanceof ExchangeFailure.Refused refused
                        && refused.error().decidingStatus() == 404
                        && call.operation().method() == HttpMethod.DELETE
                        && call.history().mayBeDone()
                        && decoder.hasEmptyValue(call.operation())
                ? new Outcome.Success<>(refused.response(), decoder.withoutProperties(call.operation()), Set.of())
                : outcome;
    }
}
