package tallygate.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import tallygate.benchmarks.json.JsonContest;
import tallygate.benchmarks.json.Library;
import tallygate.benchmarks.json.Shape;
import tallygate.benchmarks.load.ColdStart;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.promise.PromiseContest;

/** What the library wants to come to beside the vendor's SDK, and whether it does. */
final class Bars {
    private Bars() {}

    private static List<Bar> all() {
        List<Bar> bars = new ArrayList<>();
        bars.addAll(ofTransport(PeerKind.TALLYGATE_JDK, 1.1, 0.85, 0.42, 1.20, 0.35, 0.7, 0.9));
        bars.addAll(ofTransport(PeerKind.TALLYGATE_RETROFIT, 1.25, 0.70, 0.22, 1.25, 0.25, 0.75, 1.1));
        bars.add(Bar.atMost(Scenario.THOUSAND_IN_FLIGHT, PeerKind.TALLYGATE_JDK.title(), Kind.THREADS.title(), 24));
        for (Shape shape : Shape.values()) {
            String table = JsonContest.table(shape);
            bars.add(Bar.atLeast(table, Library.TALLYGATE.title(), JsonContest.DECODE_SPEED, 1.2));
            bars.add(Bar.atMost(table, Library.TALLYGATE.title(), JsonContest.DECODE_BYTES, 0.6));
        }
        return bars;
    }

    private static List<Bar> ofTransport(
            PeerKind peer,
            double throughput,
            double processor,
            double bytes,
            double overBare,
            double bytesOfLongAnswer,
            double coldStart,
            double reached) {
        String row = peer.title();
        return List.of(
                Bar.atLeast(Scenario.SMALL_CALL, row, Kind.THROUGHPUT.title(), throughput),
                Bar.atLeast(Scenario.SMALL_CALL_OVER_TLS, row, Kind.THROUGHPUT.title(), 3),
                Bar.atMost(Scenario.SMALL_CALL_OVER_TLS, row, Kind.P99.title(), 0.125),
                Bar.atMost(Scenario.SMALL_CALL, row, Kind.CONNECTIONS.title(), 0.1),
                Bar.atMost(Scenario.SMALL_CALL, row, Kind.PROCESSOR.title(), processor),
                Bar.atMost(Scenario.SMALL_CALL, row, Kind.ALLOCATION.title(), bytes),
                Bar.atMost(Scenario.SMALL_CALL, row, Kind.OVER_BARE.title(), overBare),
                Bar.atMost(Scenario.LONG_ANSWER, row, Kind.PROCESSOR.title(), 0.8),
                Bar.atMost(Scenario.LONG_ANSWER, row, Kind.ALLOCATION.title(), bytesOfLongAnswer),
                Bar.atMost(ColdStart.NAME, row, ColdStart.WALL, coldStart),
                Bar.atMost(ColdStart.NAME, row, ColdStart.REACHED, reached),
                Bar.atMost(PromiseContest.NAME, PromiseContest.together(peer), PromiseContest.share(peer), 5));
    }

    static String markdown(Report report) {
        StringBuilder page = new StringBuilder("### Bars\n\n| | | | at | is | |\n|---|---|---|---|---|---|\n");
        for (Bar bar : all()) {
            page.append(String.format(
                    "| %s | %s | %s | %s | %s | %s |%n",
                    bar.table(),
                    bar.row(),
                    bar.column(),
                    bar.demand(),
                    bar.figure(report).map(Figure::toString).orElse(""),
                    bar.verdict(report)));
        }
        return page.toString();
    }

    /** An object for each bar. */
    static List<String> json(Report report) {
        return all().stream()
                .map(bar -> Json.place(bar.table(), bar.row(), bar.column())
                        + ", \"demand\": \"" + bar.demand() + "\", \"verdict\": \"" + bar.verdict(report) + "\""
                        + bar.figure(report).map(is -> ", " + Json.numbers(is)).orElse("") + "}")
                .toList();
    }
}
