package tallygate.benchmarks.promise;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;
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

    private static final String TOGETHER = "deadline, retries, cap and listener together";

    /** Enough to share locks and timers, few enough for the listener's thread to get its turn and hear of every call. */
    private static final int CALLERS = 8;

    private static final List<PeerKind> TRANSPORTS = List.of(PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT);

    private static final Cost ALL = new Cost(Variant.ALL, Variant.LITTLE);
    private static final Cost JDK_TIMER = new Cost(Variant.JDK_TIMER, Variant.BY_HAND);
    private static final Cost OKIO_TIMER = new Cost(Variant.OKIO_TIMER, Variant.BY_HAND);

    private final Report report;
    private final int rounds;
    private final Rounds run;

    private PromiseContest(Report report, int rounds, Rounds run) {
        this.report = report;
        this.rounds = rounds;
        this.run = run;
    }

    /** The row of all that can be turned off, with the timer that the transport has for the deadline. */
    public static String together(PeerKind peer) {
        return TOGETHER + (peer == PeerKind.TALLYGATE_JDK ? ", JDK timer" : ", Retrofit timer");
    }

    /** The column of a transport. */
    public static String share(PeerKind peer) {
        return "% of a call's CPU, " + peer.title();
    }

    /** @param report has the call over the wire already; without it there are no parts of it */
    public static void run(Report report, int rounds) throws RunnerException {
        new PromiseContest(report, rounds, Rounds.run(PromiseBenchmark.class, rounds, CALLERS)).fill();
    }

    private void fill() {
        row("deadline, as the client keeps it", TRANSPORTS, new Cost(Variant.DEADLINE, Variant.LITTLE));
        row("deadline, timer of the JDK transport", List.of(PeerKind.TALLYGATE_JDK), JDK_TIMER);
        row("deadline, timer of the Retrofit transport", List.of(PeerKind.TALLYGATE_RETROFIT), OKIO_TIMER);
        row("retries", TRANSPORTS, new Cost(Variant.RETRIES, Variant.LITTLE));
        row("size cap", TRANSPORTS, new Cost(Variant.CAP, Variant.LITTLE));
        row("listener", TRANSPORTS, new Cost(Variant.LISTENER, Variant.LITTLE));
        row(together(PeerKind.TALLYGATE_JDK), List.of(PeerKind.TALLYGATE_JDK), ALL, JDK_TIMER);
        row(together(PeerKind.TALLYGATE_RETROFIT), List.of(PeerKind.TALLYGATE_RETROFIT), ALL, OKIO_TIMER);
        row(
                "the whole client above a transport, listener included",
                TRANSPORTS,
                new Cost(Variant.ALL, Variant.BY_HAND));
        row("unknown text kept", TRANSPORTS, new Cost(Variant.DECODE_UNKNOWN_TEXT, Variant.DECODE_DOCUMENTED));
        row("unknown object kept", TRANSPORTS, new Cost(Variant.DECODE_UNKNOWN_OBJECT, Variant.DECODE_DOCUMENTED));
        report.note(
                NAME,
                "Differences between a call with and without, over a transport in memory that takes some 50 µs of CPU; all of"
                        + " the process counts, the listener's thread as well. Without means retries never, a deadline of a year, a"
                        + " cap that nothing reaches: no call is without the clock, the comparison and the decorator themselves."
                        + " They are part of the last row but two, the most that all promises together can cost: it is"
                        + " everything between a caller and a transport but for decoding, with credentials, headers, the"
                        + " verdict on the envelope. The timers are set and cleared the way the transports do, for they cannot"
                        + " be turned off. Parts of a call are of the CPU of \"" + Scenario.SMALL_CALL
                        + "\" in the same run.");
    }

    private void row(String name, List<PeerKind> transports, Cost... costs) {
        Figure nanos = Figure.of(sum(costs, Score::processorNanos));
        report.add(NAME, name, "CPU ns", nanos);
        report.add(NAME, name, "bytes", sum(costs, Score::bytes));
        for (PeerKind transport : transports) {
            report.find(Scenario.SMALL_CALL, transport.title(), Kind.PROCESSOR_MICROS.title())
                    .ifPresent(call -> report.add(NAME, name, share(transport), nanos.times(0.1 / call.median())));
        }
    }

    /** Of each round. */
    private double[] sum(Cost[] costs, ToDoubleFunction<Score> value) {
        double[] sum = new double[rounds];
        for (Cost cost : costs) {
            double[] with = run.values("call " + cost.with, value);
            double[] without = run.values("call " + cost.without, value);
            for (int round = 0; round < rounds; round++) {
                sum[round] += with[round] - without[round];
            }
        }
        return sum;
    }

    /** A difference between two variants. */
    private record Cost(Variant with, Variant without) {}
}
