package tallygate.benchmarks.report;

import java.util.List;
import tallygate.benchmarks.json.RealAnswer;
import tallygate.benchmarks.json.RealAnswerContest;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.peer.PeerKind;

/** What a small call costs above the bare client when decoding, as measured alone, is taken off. */
public final class EngineCost {
    static final String COLUMN = "CPU over bare client, decoding excluded";

    private static final List<PeerKind> PEERS = List.of(PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT);

    private EngineCost() {}

    /** @param report has the calls and the decoding; without one of them there is nothing to add */
    public static void addTo(Report report) {
        for (PeerKind peer : PEERS) {
            report.find(
                            RealAnswerContest.table(RealAnswer.USAGE_OF_ONE_ENTITLEMENT),
                            RealAnswerContest.TALLYGATE,
                            RealAnswerContest.DECODE_MICROS)
                    .ifPresent(decoding -> addTo(report, peer, decoding.median()));
        }
    }

    private static void addTo(Report report, PeerKind peer, double decoding) {
        report.find(Scenario.SMALL_USAGE, peer.title(), Kind.PROCESSOR_MICROS.title())
                .ifPresent(call -> report.find(Scenario.SMALL_USAGE, peer.title(), Kind.OVER_BARE.title())
                        .ifPresent(over -> report.add(
                                Scenario.SMALL_USAGE, peer.title(), COLUMN, over.times(1 - decoding / call.median()))));
    }
}
