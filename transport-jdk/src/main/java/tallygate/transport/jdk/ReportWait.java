package tallygate.transport.jdk;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import tallygate.transport.spi.CallbackThreads;

/**
 * Waits for the JDK's own timeout, which expires at the same moment as ours and alone knows whether the connection was open. It
 * gets some turns to report that. Each takes a wake-up and a change of threads, so a process that is short of processor time, in
 * which the report is late, waits longer than the fifth of a second of all others.
 */
final class ReportWait {
    private static final int TURNS = 20;
    private static final Duration TURN = Duration.ofMillis(10);

    private ReportWait() {}

    /**
     * @param reported whether there is nothing to wait for any more
     * @param unreported runs on a thread that may block, when the turns have passed without a report
     */
    static void start(BooleanSupplier reported, Runnable unreported) {
        next(TURNS, reported, unreported);
    }

    private static void next(int turns, BooleanSupplier reported, Runnable unreported) {
        if (reported.getAsBoolean()) {
            return;
        }
        if (turns == 0) {
            unreported.run();
            return;
        }
        Future<?> unused = Deadlines.schedule(
                TURN, () -> CallbackThreads.EXECUTOR.execute(() -> next(turns - 1, reported, unreported)));
    }
}
