package tallygate.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.load.Slice;
import tallygate.benchmarks.peer.PeerKind;

/**
 * What the peers of a scenario did, beside each other.
 *
 * @param slices of each peer, those of the warm-up first, then one for each round
 */
public record Comparison(Scenario scenario, Map<PeerKind, List<Slice>> slices) {
    private static final String FIRST_SECONDS = "first seconds of a process, 64 threads";
    private static final int[] SECONDS = {1, 2, 3, 5, 10, 18};
    private static final String HEADROOM = "throughput over the fastest HTTP client";

    public void addTo(Report report) {
        for (PeerKind peer : scenario.peers()) {
            for (Kind kind : Kind.values()) {
                figure(peer, kind).ifPresent(figure -> report.add(scenario.name(), peer.title(), kind.title(), figure));
            }
        }
        if (slices.containsKey(PeerKind.BARE_SOCKET)) {
            report.add(scenario.name(), PeerKind.BARE_SOCKET.title(), HEADROOM, headroom());
            report.note(
                    scenario.name(),
                    "The server is not what limits them: a bare socket gets " + headroom()
                            + " times as many responses from it as the fastest HTTP client does.");
        }
    }

    /** What a program that was just started costs: CPU a call in some of its first slices. For the scenario that begins. */
    public void addFirstSeconds(Report report) {
        for (PeerKind peer : scenario.peers()) {
            for (int second : SECONDS) {
                if (second <= scenario.warmUp()) {
                    double nanos =
                            slices.get(peer).get(second - 1).measurement().processorNanosPerCall();
                    report.add(FIRST_SECONDS, peer.title(), "CPU µs a call, second " + second, nanos / 1000);
                }
            }
        }
    }

    private Optional<Figure> figure(PeerKind peer, Kind kind) {
        return switch (kind.base) {
            case NONE -> Optional.of(Figure.of(values(peer, kind.value)));
            case FIRST -> Optional.of(ratio(peer, scenario.peers().get(0), kind.value));
            case BARE -> ratio(peer, peer.bare(), kind.value);
            case HTTP1 -> ratio(peer, peer.overHttp1(), kind.value);
            case RETROFIT_MOSHI ->
                ratio(peer, Optional.of(PeerKind.RETROFIT_MOSHI).filter(moshi -> peer.decodes()), kind.value);
        };
    }

    private Optional<Figure> ratio(PeerKind peer, Optional<PeerKind> one, ToDoubleFunction<Slice> value) {
        return one.filter(slices::containsKey).map(other -> ratio(peer, other, value));
    }

    private Figure ratio(PeerKind peer, PeerKind one, ToDoubleFunction<Slice> value) {
        return Figure.ratio(values(peer, value), values(one, value));
    }

    private double[] values(PeerKind peer, ToDoubleFunction<Slice> value) {
        return slices.get(peer).stream()
                .skip(scenario.warmUp())
                .mapToDouble(value)
                .toArray();
    }

    private Figure headroom() {
        return scenario.peers().stream()
                .filter(peer -> peer != PeerKind.BARE_SOCKET)
                .map(peer -> ratio(PeerKind.BARE_SOCKET, peer, Kind.THROUGHPUT.value))
                .min((one, other) -> Double.compare(one.median(), other.median()))
                .orElseThrow();
    }
}
