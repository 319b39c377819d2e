package tallygate.core.internal.observe;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.provider.Outcome;
import tallygate.transport.TransportRequest;

/** Logs every attempt, and reports it to the listener and, on the current thread, to the observer. */
public final class ObserveStep implements CallStep {
    private final CallEvents events;
    private final CallStep next;

    public ObserveStep(CallEvents events, CallStep next) {
        this.events = events;
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request) {
        int number = call.attempts() + 1;
        Duration start = call.elapsed();
        events.attemptStarted(call, request);
        Outcome<R> outcome = next.send(call, request);
        ended(call, request, number, start, AttemptResult.of(outcome));
        return outcome;
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        int number = call.attempts() + 1;
        Duration start = call.elapsed();
        events.attemptStarted(call, request);
        return next.sendAsync(call, request)
                .whenComplete((outcome, aborted) -> ended(
                        call,
                        request,
                        number,
                        start,
                        aborted == null ? AttemptResult.of(outcome) : AttemptResult.aborted(aborted)));
    }

    private void ended(Call<?> call, TransportRequest request, int number, Duration start, AttemptResult result) {
        CallLog.attemptEnded(call, result);
        events.attemptEnded(call, number, request, result, start);
    }
}
