package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.server.BenchmarkServer;

/**
 * Lets the peers of a scenario work in turn: A B C A B C, so that what slows the machine down slows all of them. Each peer has
 * a process of its own, which is idle while others work and which scenarios one after the other share.
 */
public final class Contest implements AutoCloseable {
    private final Libraries libraries;
    private final BenchmarkServer server;
    private final Jdk jdk;
    private final Map<String, JavaProcess> workers = new HashMap<>();

    /** @param trustStore has the certificate of the run: each peer is opened as a program opens it */
    public Contest(Libraries libraries, BenchmarkServer server, Path trustStore, Jdk jdk) {
        this.libraries = libraries;
        this.server = server;
        this.jdk = jdk.trusting(trustStore);
    }

    /** @return the slices of each peer, those of the warm-up first */
    public Map<PeerKind, List<Slice>> run(Scenario scenario, int rounds, long sliceMillis) throws Exception {
        Map<PeerKind, JavaProcess> taking = new EnumMap<>(PeerKind.class);
        for (PeerKind peer : scenario.peers()) {
            taking.put(peer, worker(peer, scenario.tls()));
        }
        requireSameAnswers(scenario, taking);
        Map<PeerKind, List<Slice>> slices = new EnumMap<>(PeerKind.class);
        for (int round = -scenario.warmUp(); round < rounds; round++) {
            for (Map.Entry<PeerKind, JavaProcess> worker : taking.entrySet()) {
                slices.computeIfAbsent(worker.getKey(), peer -> new ArrayList<>())
                        .add(slice(worker.getValue(), scenario, sliceMillis));
            }
        }
        return slices;
    }

    private JavaProcess worker(PeerKind peer, boolean tls) throws IOException {
        String name = peer + " " + tls;
        JavaProcess worker = workers.get(name);
        if (worker == null) {
            worker = JavaProcess.start(
                    jdk,
                    libraries.classPath(peer),
                    Worker.class.getName(),
                    List.of(peer.name(), (tls ? server.tls() : server.cleartext()).toString()));
            workers.put(name, worker);
        }
        return worker;
    }

    private static void requireSameAnswers(Scenario scenario, Map<PeerKind, JavaProcess> workers) throws IOException {
        Map<Boolean, String> understood = new HashMap<>();
        for (Map.Entry<PeerKind, JavaProcess> worker : workers.entrySet()) {
            String answer = worker.getValue().ask("ask " + scenario.question());
            String first = understood.putIfAbsent(worker.getKey().decodes(), answer);
            if (first != null && !first.equals(answer)) {
                throw new IllegalStateException(worker.getKey().title() + " understood " + answer
                        + " where another peer understood " + first + "; a comparison would mean nothing");
            }
        }
    }

    private Slice slice(JavaProcess worker, Scenario scenario, long millis) throws Exception {
        long before = server.connections();
        Measurement measurement = Measurement.read(worker.ask(scenario.order(millis)));
        return new Slice(measurement, server.connections() - before);
    }

    @Override
    public void close() throws InterruptedException {
        for (JavaProcess worker : workers.values()) {
            worker.close();
        }
    }
}
