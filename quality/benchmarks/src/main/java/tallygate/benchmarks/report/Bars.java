package tallygate.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import tallygate.benchmarks.json.RealAnswer;
import tallygate.benchmarks.json.RealAnswerContest;
import tallygate.benchmarks.load.ColdStart;
import tallygate.benchmarks.load.IdleClients;
import tallygate.benchmarks.load.LargeAnswers;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.load.VirtualCrowd;
import tallygate.benchmarks.peer.PeerKind;

/** What the library wants to come to beside the vendor's SDK and the bare clients, and whether it does. */
final class Bars {
    private Bars() {}

    private static List<Bar> all() {
        List<Bar> bars = new ArrayList<>();
        bars.addAll(ofTransport(PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_JDK_HTTP2, 8, 0.9));
        bars.addAll(ofTransport(PeerKind.TALLYGATE_RETROFIT, PeerKind.TALLYGATE_RETROFIT_HTTP2, 9, 0.8));
        bars.addAll(ofCleartext());
        for (RealAnswer answer : RealAnswer.values()) {
            if (answer != RealAnswer.USAGE_OF_ONE_ENTITLEMENT) {
                String table = RealAnswerContest.table(answer);
                bars.add(Bar.atLeast(table, RealAnswerContest.TALLYGATE, "decode speed", 1.5));
                bars.add(Bar.atMost(table, RealAnswerContest.TALLYGATE, "decode bytes", 0.9));
                bars.add(Bar.atLeast(table, RealAnswerContest.TALLYGATE, "encode speed", 1.2));
            }
        }
        return bars;
    }

    private static List<Bar> ofTransport(
            PeerKind peer, PeerKind overHttp2, double throughput, double processorOfManyOrders) {
        String row = peer.title();
        return List.of(
                Bar.atLeast(Scenario.USAGE, row, Kind.THROUGHPUT.title(), throughput),
                Bar.atMost(Scenario.USAGE, row, Kind.PROCESSOR.title(), 0.1),
                Bar.atMost(Scenario.USAGE, row, Kind.P99.title(), 0.125),
                Bar.atMost(Scenario.USAGE, row, Kind.OVER_BARE.title(), 1.3),
                Bar.atMost(Scenario.USAGE, overHttp2.title(), Kind.OVER_BARE.title(), 1.3),
                Bar.atMost(Scenario.SMALL_USAGE, row, EngineCost.COLUMN, 1.08),
                Bar.atMost(Scenario.MANY_ORDERS, row, Kind.OVER_MOSHI.title(), processorOfManyOrders),
                Bar.atMost(Scenario.MANY_ORDERS, row, Kind.ALLOCATION_OVER_MOSHI.title(), 1.1),
                Bar.atMost(Scenario.IN_FLIGHT, overHttp2.title(), Kind.THREADS.title(), 16),
                Bar.atMost(Scenario.IN_FLIGHT, overHttp2.title(), Kind.OVER_HTTP1.title(), 0.7),
                Bar.atMost(ColdStart.NAME, row, ColdStart.column(17, false), 0.7),
                Bar.atMost(ColdStart.NAME, row, ColdStart.column(17, true), 0.4),
                Bar.atMost(ColdStart.NAME, row, ColdStart.column(25, true), 0.4),
                Bar.atMost(VirtualCrowd.NAME, overHttp2.title(), VirtualCrowd.FAILED, 0),
                Bar.atMost(VirtualCrowd.NAME, overHttp2.title(), VirtualCrowd.PINNED, 0),
                Bar.atMost(IdleClients.NAME, row, IdleClients.KILOBYTES, 10),
                Bar.atLeast(LargeAnswers.NAME, row, LargeAnswers.column("1g"), 64));
    }

    private static List<Bar> ofCleartext() {
        String jdk = PeerKind.TALLYGATE_JDK.title();
        String retrofit = PeerKind.TALLYGATE_RETROFIT.title();
        return List.of(
                Bar.atMost(Scenario.CLEARTEXT, jdk, Kind.OVER_BARE.title(), 1.15),
                Bar.atLeast(Scenario.CLEARTEXT, retrofit, Kind.THROUGHPUT.title(), 1.25),
                Bar.atMost(Scenario.CLEARTEXT, retrofit, Kind.PROCESSOR.title(), 0.7),
                Bar.atMost(Scenario.CLEARTEXT, retrofit, Kind.ALLOCATION.title(), 0.22),
                Bar.atMost(Scenario.CLEARTEXT, retrofit, Kind.OVER_BARE.title(), 1.25),
                Bar.atMost(Scenario.CLEARTEXT, retrofit, Kind.CONNECTIONS.title(), 0.1));
    }

    static String markdown(Report report) {
        StringBuilder page =
                new StringBuilder("### Bars\n\n| what | who | figure | bar | is | |\n|---|---|---|---|---|---|\n");
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
