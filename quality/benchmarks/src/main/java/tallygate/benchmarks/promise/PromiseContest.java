package tallygate.benchmarks.promise;

import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import tallygate.benchmarks.jmh.Rounds;
import tallygate.benchmarks.jmh.Score;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.report.Figure;
import tallygate.benchmarks.report.Kind;
import tallygate.benchmarks.report.Report;

/** What promises cost: the same work with and without them, as parts of what a small call over the wire takes. */
public final class PromiseContest {
    public static final String NAME = "what promises cost";

    /** Enough to share locks and timers; more than processors would measure how the system divides these. */
    private static final int CALLERS = 2;

    private static final PeerKind JDK = PeerKind.TALLYGATE_JDK;
    private static final PeerKind RETROFIT = PeerKind.TALLYGATE_RETROFIT;
    private static final List<PeerKind> BOTH = List.of(JDK, RETROFIT);

    private final Report report;
    private final Rounds callers;
    private final Rounds lone;

    private PromiseContest(Report report, Rounds callers, Rounds lone) {
        this.report = report;
        this.callers = callers;
        this.lone = lone;
    }

    /** The row of all that can be turned off, with the timer that the transport has for the deadline. */
    public static String together(PeerKind peer) {
        return "deadline, retries, cap and listener together, " + (peer == JDK ? "JDK timer" : "Retrofit timer");
    }

    /** The column of a transport. */
    public static String share(PeerKind peer) {
        return "% of a call's CPU, " + peer.title();
    }

    /** @param report has the calls over the wire already; without them there are no parts of them */
    public static void run(Report report, int rounds) throws RunnerException {
        Rounds callers = Rounds.run(
                PromiseBenchmark.class, rounds, options -> longer(options).threads(CALLERS));
        Rounds lone = Rounds.run(PromiseBenchmark.class, rounds, options -> longer(options)
                .param("variant", Variant.LITTLE.name(), Variant.LISTENER.name()));
        new PromiseContest(report, callers, lone).fill();
    }

    /** For differences that are small. */
    private static ChainedOptionsBuilder longer(ChainedOptionsBuilder options) {
        return options.warmupTime(TimeValue.milliseconds(500)).measurementTime(TimeValue.milliseconds(500));
    }

    private void fill() {
        Cost jdkTimer = cost(Variant.JDK_TIMER, Variant.BY_HAND);
        Cost okioTimer = cost(Variant.OKIO_TIMER, Variant.BY_HAND);
        Cost all = cost(Variant.ALL, Variant.LITTLE);
        row("deadline, as the client keeps it", BOTH, cost(Variant.DEADLINE, Variant.LITTLE));
        row("deadline, timer of the JDK transport", List.of(JDK), jdkTimer);
        row("deadline, timer of the Retrofit transport", List.of(RETROFIT), okioTimer);
        row("retries", BOTH, cost(Variant.RETRIES, Variant.LITTLE));
        row("size cap", BOTH, cost(Variant.CAP, Variant.LITTLE));
        row("listener", BOTH, cost(Variant.LISTENER, Variant.LITTLE));
        row(together(JDK), List.of(JDK), all, jdkTimer);
        row(together(RETROFIT), List.of(RETROFIT), all, okioTimer);
        row("the whole client above a transport, with a listener", BOTH, cost(Variant.ALL, Variant.BY_HAND));
        row("unknown text kept", BOTH, cost(Variant.DECODE_UNKNOWN_TEXT, Variant.DECODE_DOCUMENTED));
        row("unknown object kept", BOTH, cost(Variant.DECODE_UNKNOWN_OBJECT, Variant.DECODE_DOCUMENTED));
        row("listener, one caller alone", BOTH, Scenario.ONE_CALLER, new Cost(lone, Variant.LISTENER, Variant.LITTLE));
        report.note(
                NAME,
                "Differences between a call with and without, over a transport in memory that takes some 50 µs of CPU, with "
                        + CALLERS
                        + " callers. All Java threads count, so the listener's does, too; compiler and collector do not. Without means no"
                        + " retries, a deadline of a year and a cap that nothing reaches; the reading of the clock, the comparison"
                        + " and the decorator itself cannot be turned off. They are part of the whole client, which is"
                        + " everything between a caller and a transport but for decoding, and so the most that all promises"
                        + " above the transport can cost. The timers cannot be turned off either: they are set and cleared here"
                        + " the way the transports do it. Parts are those of the CPU of \""
                        + Scenario.SMALL_CALL + "\" in the same run, for one caller alone of \"" + Scenario.ONE_CALLER
                        + "\".");
    }

    private Cost cost(Variant with, Variant without) {
        return new Cost(callers, with, without);
    }

    private void row(String name, List<PeerKind> transports, Cost... costs) {
        row(name, transports, Scenario.SMALL_CALL, costs);
    }

    private void row(String name, List<PeerKind> transports, String overTheWire, Cost... costs) {
        Figure nanos = Figure.of(Cost.sum(Score::processorNanos, costs));
        report.add(NAME, name, "CPU ns", nanos);
        report.add(NAME, name, "bytes", Cost.sum(Score::bytes, costs));
        for (PeerKind transport : transports) {
            report.find(overTheWire, transport.title(), Kind.PROCESSOR_MICROS.title())
                    .ifPresent(call -> report.add(NAME, name, share(transport), nanos.times(0.1 / call.median())));
        }
    }
}
