package tallygate.benchmarks.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.report.Report;
import tallygate.benchmarks.server.BenchmarkServer;

/** 10 000 virtual threads that call at one moment: whether all succeed, and whether one pins the thread that carries it. */
public final class VirtualCrowd {
    public static final String NAME = "10 000 virtual threads at one moment";
    public static final String PINNED = "pinned";
    public static final String FAILED = "failed calls";

    private final Libraries libraries;
    private final BenchmarkServer server;
    private final Path trustStore;

    public VirtualCrowd(Libraries libraries, BenchmarkServer server, Path trustStore) {
        this.libraries = libraries;
        this.server = server;
        this.trustStore = trustStore;
    }

    /** @param peers over HTTP/2 where the server has it */
    public void run(Report report, List<PeerKind> peers) throws Exception {
        Optional<Jdk> jdk = Jdk.withVirtualThreads();
        if (jdk.isEmpty()) {
            report.note(NAME, "Left out: no JDK 25 was found. JDK25_HOME says where one is.");
            return;
        }
        for (PeerKind peer : peers) {
            try (JavaProcess worker = JavaProcess.start(
                    jdk.get().trusting(trustStore),
                    libraries.classPath(peer),
                    VirtualCrowdWorker.class.getName(),
                    List.of(peer.name(), server.tls().toString()))) {
                String[] seen = worker.read().split(" ", -1);
                report.add(NAME, peer.title(), "calls", Double.parseDouble(seen[0]));
                report.add(NAME, peer.title(), FAILED, Double.parseDouble(seen[1]));
                report.add(NAME, peer.title(), PINNED, Double.parseDouble(seen[2]));
                report.add(NAME, peer.title(), "threads of the system", Double.parseDouble(seen[3]));
                report.add(NAME, peer.title(), "seconds", Double.parseDouble(seen[4]));
            }
        }
        report.note(
                NAME,
                "Each thread makes " + VirtualCrowdWorker.CALLS_OF_A_THREAD
                        + " calls, one after the other. Pinned are the events of the flight recorder in which a virtual thread"
                        + " waited and kept its carrier, however short.");
    }
}
