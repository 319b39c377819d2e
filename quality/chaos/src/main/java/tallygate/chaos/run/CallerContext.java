package tallygate.chaos.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all callers share.
 *
 * @param timer interrupts, cancels and closes
 * @param stop reaches zero when no more calls are to be made
 * @param worstOverrun the longest that a call took beyond its timeout, in nanoseconds
 * @param slack as {@link Settings} says
 */
record CallerContext(
        CallTally tally,
        Violations violations,
        ScheduledExecutorService timer,
        CountDownLatch stop,
        AtomicLong worstOverrun,
        Duration slack) {}
