package tallygate.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.report.Report;

/** From the start of a process to its first decoded answer, and what a program must carry for it. */
public final class ColdStart {
    public static final String NAME = "cold start to the first decoded answer";

    private static final List<PeerKind> PEERS =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT, PeerKind.RETROFIT_MOSHI);

    private final Libraries libraries;
    private final URI server;

    public ColdStart(Libraries libraries, URI server) {
        this.libraries = libraries;
        this.server = server;
    }

    public void run(Report report, int rounds) throws Exception {
        double[][] millis = new double[PEERS.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int peer = 0; peer < PEERS.size(); peer++) {
                millis[peer][round] = millis(PEERS.get(peer));
            }
        }
        for (int peer = 0; peer < PEERS.size(); peer++) {
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                ratios[round] = millis[peer][round] / millis[0][round];
            }
            report.add(NAME, PEERS.get(peer).title(), ratios);
        }
        double vendor = bytes(PeerKind.VENDOR_SDK);
        for (PeerKind peer : PEERS) {
            report.add("bytes of the class path", peer.title(), bytes(peer) / vendor);
            report.add(
                    "jars of the class path", peer.title(), libraries.of(peer).size());
        }
    }

    private double millis(PeerKind peer) throws Exception {
        long begun = System.nanoTime();
        try (JavaProcess worker = JavaProcess.start(
                libraries.classPath(peer), Worker.class.getName(), List.of(peer.name(), server.toString()))) {
            worker.ask("ask " + Question.USAGE);
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    private double bytes(PeerKind peer) throws IOException {
        double bytes = 0;
        for (Path jar : libraries.of(peer)) {
            bytes += Files.size(jar);
        }
        return bytes;
    }
}
