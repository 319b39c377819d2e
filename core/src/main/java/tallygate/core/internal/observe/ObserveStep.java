package tallygate.core.internal.observe;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.provider.Outcome;
import tallygate.transport.TransportRequest;

/** Logs every attempt, and reports it to the listener. */
public final class ObserveStep implements CallStep {
    private final CallEvents events;
    private final CallStep next;

    public ObserveStep(CallEvents events, CallStep next) {
        this.events = events;
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request) {
        int attemptsBefore = call.attempts();
        Duration start = call.elapsed();
        Outcome<R> outcome = next.send(call, request);
        ended(call, request, attemptsBefore, start, AttemptResult.of(outcome));
        return outcome;
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        int attemptsBefore = call.attempts();
        Duration start = call.elapsed();
        return next.sendAsync(call, request)
                .whenComplete((outcome, aborted) -> ended(
                        call,
                        request,
                        attemptsBefore,
                        start,
                        aborted == null ? AttemptResult.of(outcome) : AttemptResult.aborted(aborted)));
    }

    private void ended(
            Call<?> call, TransportRequest request, int attemptsBefore, Duration start, AttemptResult result) {
        CallLog.attemptEnded(call, result);
        // A call may end before its request is sent.
        if (call.attempts() > attemptsBefore) {
            events.attemptEnded(call, request, result, start);
        }
    }
}
