package tallygate.chaos.usages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tallygate.chaos.Fault;
import tallygate.sandbox.Failure;

/** The figures of a run. */
record UsageReport(
        UsageSettings settings,
        Duration took,
        List<AfterKill> kills,
        long requests,
        Map<Fault, Long> faults,
        Map<Failure, Integer> refusals,
        long cutConnections,
        int crashes,
        int recorded,
        List<String> violations) {
    private static final int SHOWN = 50;

    boolean passed() {
        return violations.isEmpty();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                seed %d, %d records, %d processes on %s, JDK %s, %d s
                kills            %d; behind them usages recorded that the local ledger did not know of: %s
                requests         %d through the proxy, %d of them or their connections with a fault: %s
                server           of the requests that came through, at most these failed: %s
                database         %d of its connections cut, %d crashes
                recorded         %d usages
                violations       %d
                %s""",
                settings.seed(),
                settings.records(),
                settings.processes(),
                settings.postgres() ? "PostgreSQL" : "SQLite",
                Runtime.version(),
                took.toSeconds(),
                kills.size(),
                kills.stream().map(kill -> Integer.toString(kill.inDoubt())).collect(Collectors.joining(" ")),
                requests,
                faults.values().stream().mapToLong(Long::longValue).sum(),
                new TreeMap<>(faults),
                refusals,
                cutConnections,
                crashes,
                recorded,
                violations.size(),
                violations.stream().limit(SHOWN).collect(Collectors.joining(System.lineSeparator())));
    }
}
