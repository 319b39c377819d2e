package tallygate.chaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tallygate.chaos.ChaosProxy;
import tallygate.chaos.Fault;

/** The figures of a run, as text. */
final class RunReport {
    private static final double MIB = 1 << 20;

    private final String figures;
    private final Violations violations;

    private RunReport(String figures, Violations violations) {
        this.figures = figures;
        this.violations = violations;
    }

    static RunReport of(
            Settings settings, CallerContext context, Samples samples, RecordingServer server, ChaosProxy proxy) {
        Map<Fault, Long> faults = proxy.faults();
        String figures = String.format(
                Locale.ROOT,
                """
                seed %d, %d callers, %s, JDK %s
                calls            %d: %s
                requests         %d through the proxy, %d of them or their connections with a fault: %s
                connections      %d to the proxy, %d to the server; open at the end: %d and %d
                token calls      %d of the shared clients, tokens withdrawn %d times
                latest end       %d ms after the timeout of the call
                heap             %+.1f MiB from the first settled sample to the last, %+.0f KiB a minute
                processor time   %d s
                """,
                settings.seed(),
                settings.callers(),
                settings.duration().toString().substring(2).toLowerCase(Locale.ROOT),
                Runtime.version(),
                context.tally().calls(),
                new TreeMap<>(context.tally().outcomes()),
                proxy.exchanges(),
                faults.values().stream().mapToLong(Long::longValue).sum(),
                new TreeMap<>(faults),
                proxy.acceptedConnections(),
                server.acceptedConnections(),
                proxy.openConnections(),
                server.openConnections(),
                server.tokens().callsWithSharedKey(),
                server.tokens().withdrawals(),
                Duration.ofNanos(context.worstOverrun().get()).toMillis(),
                samples.heapGrowth() / MIB,
                samples.heapSlope() / 1024,
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toSeconds());
        return new RunReport(figures, context.violations());
    }

    /** A line of progress. */
    static String line(Sample sample, Map<CallerOutcome, Long> outcomes, long violations) {
        return String.format(
                Locale.ROOT,
                "%6d s  %7d calls %s  heap %.1f MiB  %d threads  %d sockets  %d violations",
                sample.at().toSeconds(),
                sample.calls(),
                new TreeMap<>(outcomes),
                sample.heap() / MIB,
                sample.threads(),
                sample.sockets(),
                violations);
    }

    boolean passed() {
        return violations.count() == 0;
    }

    List<String> violations() {
        return violations.first();
    }

    @Override
    public String toString() {
        return figures + "violations       " + violations.count() + System.lineSeparator()
                + String.join(System.lineSeparator(), violations.first());
    }
}
