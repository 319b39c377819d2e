package tallygate.chaos.usages;

import java.time.Duration;
import tallygate.chaos.FaultMix;

/**
 * How much and how hard.
 *
 * @param faults of the proxy; the server has its own
 * @param longestProcess how long a process may take until it is killed as planned, or done
 */
record UsageSettings(int records, int kills, long seed, FaultMix faults, Duration longestProcess) {
    private static final Duration LONGEST_PROCESS = Duration.ofMinutes(30);

    UsageSettings {
        if (records < 1 || kills < 0) {
            throw new IllegalArgumentException("A run needs at least 1 record and no fewer than 0 kills.");
        }
    }

    static UsageSettings of(int records, int kills, long seed) {
        return new UsageSettings(records, kills, seed, UsageFaults.MIX, LONGEST_PROCESS);
    }
}
