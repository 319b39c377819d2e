package tallygate.chaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tallygate.genauth.ManagementClient;

/** Makes one call after the other through a client that it shares with others, and gives some of them up. */
final class Caller implements Runnable {
    private static final int GIVEN_UP_WITHIN_MILLIS = 300;

    private final CallerContext context;
    private final ManagementClient client;
    private final List<CallKind<?, ?>> kinds;
    private final Duration thinkTime;
    private final Random random;

    Caller(CallerContext context, ManagementClient client, List<CallKind<?, ?>> kinds, Duration thinkTime, long seed) {
        this.context = context;
        this.client = client;
        this.kinds = kinds;
        this.thinkTime = thinkTime;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (!Pauses.stoppedWithin(context.stop(), thinkTime, random)) {
            call(kinds.get(random.nextInt(kinds.size())));
        }
    }

    private void call(CallKind<?, ?> kind) {
        TrackedCall<?, ?> call = new TrackedCall<>(context, kind, client, Timeouts.draw(random));
        switch (random.nextInt(20)) {
            case 0 -> interrupted(call);
            case 1 -> cancelled(call);
            case 2, 3, 4, 5, 6, 7, 8, 9, 10 -> begunAndAwaited(call);
            default -> call.block();
        }
    }

    private static <R> void begunAndAwaited(TrackedCall<?, R> call) {
        call.await(call.begin());
    }

    private <R> void cancelled(TrackedCall<?, R> call) {
        CompletableFuture<R> future = call.begin();
        ScheduledFuture<?> cancellation =
                context.timer().schedule(() -> future.cancel(true), givenUpAfter(), TimeUnit.MILLISECONDS);
        call.await(future);
        cancellation.cancel(false);
    }

    private void interrupted(TrackedCall<?, ?> call) {
        try (PlannedInterrupt interrupt = new PlannedInterrupt()) {
            context.timer().schedule(interrupt, givenUpAfter(), TimeUnit.MILLISECONDS);
            call.block();
        }
    }

    private int givenUpAfter() {
        return random.nextInt(GIVEN_UP_WITHIN_MILLIS);
    }
}
