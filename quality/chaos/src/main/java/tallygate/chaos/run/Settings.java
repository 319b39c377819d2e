package tallygate.chaos.run;

import java.time.Duration;
import tallygate.chaos.FaultMix;

/**
 * How long and how hard.
 *
 * @param thinkTime the longest pause of a caller between two calls; drawn evenly from zero to this
 * @param sampleEvery how often progress is reported and resources are counted, after a garbage collection
 * @param slack how much later than its timeout a call may end on a busy machine
 * @param faults of the proxy; the server has its own
 */
record Settings(
        Duration duration,
        int callers,
        long seed,
        Duration thinkTime,
        Duration sampleEvery,
        Duration slack,
        FaultMix faults) {
    private static final Duration THINK_TIME = Duration.ofMillis(600);
    private static final Duration SLACK = Duration.ofSeconds(2);

    static Settings of(Duration duration, int callers, long seed) {
        return new Settings(duration, callers, seed, THINK_TIME, Duration.ofMinutes(1), SLACK, RunFaults.MIX);
    }
}
