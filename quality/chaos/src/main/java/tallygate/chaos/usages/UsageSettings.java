package tallygate.chaos.usages;

import java.time.Duration;
import tallygate.chaos.FaultMix;

/**
 * How much and how hard.
 *
 * @param processes how many send at a time
 * @param postgres whether the ledger is in PostgreSQL, not in SQLite
 * @param databaseFaults whether the connections to PostgreSQL are cut, and it crashes, now and then
 * @param faults of the proxy; the server has its own
 * @param longestProcess how long a process may take until it is killed as planned, or done
 */
record UsageSettings(
        int records,
        int kills,
        long seed,
        int processes,
        boolean postgres,
        boolean databaseFaults,
        FaultMix faults,
        Duration longestProcess) {
    private static final Duration LONGEST_PROCESS = Duration.ofMinutes(30);

    UsageSettings {
        if (databaseFaults && !postgres) {
            throw new IllegalArgumentException("Faults of the database need --store postgres.");
        }
        if (records < 1 || kills < 0 || processes < 1) {
            throw new IllegalArgumentException("A run needs at least 1 record, 1 process, and no fewer than 0 kills.");
        }
    }

    static UsageSettings of(int records, int kills, long seed) {
        return new UsageSettings(records, kills, seed, 1, false, false, UsageFaults.MIX, LONGEST_PROCESS);
    }

    UsageSettings withProcesses(int newProcesses) {
        return new UsageSettings(records, kills, seed, newProcesses, postgres, databaseFaults, faults, longestProcess);
    }

    UsageSettings inPostgres() {
        return new UsageSettings(records, kills, seed, processes, true, databaseFaults, faults, longestProcess);
    }

    UsageSettings withDatabaseFaults() {
        return new UsageSettings(records, kills, seed, processes, postgres, true, faults, longestProcess);
    }
}
