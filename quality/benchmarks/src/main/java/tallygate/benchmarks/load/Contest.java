package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tallygate.benchmarks.peer.PeerKind;

/**
 * Lets the peers of a scenario work in turn: A B C A B C, so that what slows the machine down slows all of them. Each peer has
 * a process of its own that is idle while others work.
 */
public final class Contest {
    private final Libraries libraries;
    private final RunningServer server;
    private final Path trustStore;

    public Contest(Libraries libraries, RunningServer server, Path trustStore) {
        this.libraries = libraries;
        this.server = server;
        this.trustStore = trustStore;
    }

    /** @return the slices of each peer, warm-up excluded, one for each round */
    public Map<PeerKind, List<Slice>> run(Jdk jdk, Scenario scenario, int rounds, long sliceMillis) throws Exception {
        Map<PeerKind, JavaProcess> workers = new EnumMap<>(PeerKind.class);
        try {
            for (PeerKind peer : scenario.peers()) {
                workers.put(peer, start(jdk, peer, scenario.tls()));
            }
            requireSameAnswers(scenario, workers);
            Map<PeerKind, List<Slice>> slices = new EnumMap<>(PeerKind.class);
            for (int round = -scenario.warmUp(); round < rounds; round++) {
                for (Map.Entry<PeerKind, JavaProcess> worker : workers.entrySet()) {
                    Slice slice = slice(worker.getValue(), scenario, sliceMillis);
                    if (round >= 0) {
                        slices.computeIfAbsent(worker.getKey(), peer -> new ArrayList<>())
                                .add(slice);
                    }
                }
            }
            return slices;
        } finally {
            for (JavaProcess worker : workers.values()) {
                worker.close();
            }
        }
    }

    /** Trusts the certificate of the run as it would trust any, so that each peer is opened as a program opens it. */
    private JavaProcess start(Jdk jdk, PeerKind peer, boolean overTls) throws IOException {
        return JavaProcess.start(
                jdk.trusting(trustStore),
                libraries.classPath(peer),
                Worker.class.getName(),
                List.of(peer.name(), (overTls ? server.tls() : server.cleartext()).toString()));
    }

    private static void requireSameAnswers(Scenario scenario, Map<PeerKind, JavaProcess> workers) throws IOException {
        Map<Boolean, String> understood = new java.util.HashMap<>();
        for (Map.Entry<PeerKind, JavaProcess> worker : workers.entrySet()) {
            String answer = worker.getValue().ask("ask " + scenario.question());
            String first = understood.putIfAbsent(worker.getKey().decodes(), answer);
            if (first != null && !first.equals(answer)) {
                throw new IllegalStateException(worker.getKey().title() + " understood " + answer
                        + " where another peer" + " understood " + first + "; a comparison would mean nothing");
            }
        }
    }

    private Slice slice(JavaProcess worker, Scenario scenario, long millis) throws IOException {
        RunningServer.Counters before = server.counters();
        Measurement measurement = Measurement.read(worker.ask(scenario.order(millis)));
        RunningServer.Counters after = server.counters();
        return new Slice(
                measurement,
                after.connections() - before.connections(),
                after.processorNanos() - before.processorNanos());
    }
}
