package tallygate.benchmarks.load;

import java.io.IOException;
import java.net.URI;
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
    /** On two cores the compiler and 64 callers share the time; with less the first rounds measure the compiler. */
    private static final int WARM_UP_ROUNDS = 5;

    private final Libraries libraries;
    private final JavaProcess server;
    private final URI cleartext;
    private final URI tls;
    private final Path trustStore;

    public Contest(Libraries libraries, JavaProcess server, URI cleartext, URI tls, Path trustStore) {
        this.libraries = libraries;
        this.server = server;
        this.cleartext = cleartext;
        this.tls = tls;
        this.trustStore = trustStore;
    }

    /** @return the slices of each peer, warm-up excluded, one for each round */
    public Map<PeerKind, List<Slice>> run(Scenario scenario, int rounds, long sliceMillis) throws Exception {
        Map<PeerKind, JavaProcess> workers = new EnumMap<>(PeerKind.class);
        try {
            for (PeerKind peer : scenario.peers()) {
                workers.put(peer, start(peer, scenario.tls()));
            }
            requireSameAnswers(scenario, workers);
            Map<PeerKind, List<Slice>> slices = new EnumMap<>(PeerKind.class);
            for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
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

    private JavaProcess start(PeerKind peer, boolean overTls) throws IOException {
        List<String> arguments = overTls
                ? List.of(peer.name(), tls.toString(), trustStore.toString())
                : List.of(peer.name(), cleartext.toString());
        return JavaProcess.start(libraries.classPath(peer), Worker.class.getName(), arguments);
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
        long[] before = counters();
        Measurement measurement = Measurement.read(worker.ask(scenario.order(millis)));
        long[] after = counters();
        return new Slice(measurement, after[0] - before[0], after[3] - before[3]);
    }

    private long[] counters() throws IOException {
        String[] part = server.ask("").split(" ");
        long[] counters = new long[part.length];
        for (int i = 0; i < part.length; i++) {
            counters[i] = Long.parseLong(part[i]);
        }
        return counters;
    }
}
