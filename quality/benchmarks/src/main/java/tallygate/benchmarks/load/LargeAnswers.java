package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.report.Report;
import tallygate.benchmarks.server.BenchmarkServer;

/** How many of 64 calls succeed that get a response of nearly 16 MiB at one moment, by the size of the heap. */
public final class LargeAnswers {
    public static final String NAME = "64 responses of 16 MiB at one moment";

    /** A process whose heap is full goes on collecting. */
    private static final int MOST_SECONDS = 45;

    private static final List<String> HEAPS = List.of("1g", "2g", "4g");

    private final Libraries libraries;
    private final BenchmarkServer server;
    private final Jdk jdk;

    public LargeAnswers(Libraries libraries, BenchmarkServer server, Path trustStore) {
        this.libraries = libraries;
        this.server = server;
        this.jdk = Jdk.current().trusting(trustStore);
    }

    /** The column of a size of the heap. */
    public static String column(String heap) {
        return "succeeded with -Xmx" + heap;
    }

    public void run(Report report) throws Exception {
        for (PeerKind peer : List.of(PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT)) {
            for (String heap : HEAPS) {
                int failed = failed(peer, heap);
                report.add(NAME, peer.title(), column(heap), CrowdWorker.CALLERS - failed);
                if (failed == 0) {
                    break;
                }
            }
        }
        report.note(
                NAME,
                "Each body is a page of some 50 000 orders, and is held whole until it is decoded: then a refusal can show it, and"
                        + " another shape than documented can be tried. A caller drops its value as soon as it has it.");
    }

    private int failed(PeerKind peer, String heap) throws IOException, InterruptedException {
        try (JavaProcess worker = JavaProcess.start(
                jdk.with("-Xmx" + heap),
                libraries.classPath(peer),
                CrowdWorker.class.getName(),
                List.of(peer.name(), server.tls().toString(), "1", "LARGEST_ORDERS"))) {
            return Integer.parseInt(worker.ask("0", MOST_SECONDS));
        } catch (IOException ended) {
            // Where the heap is full any thread may be the one that fails, and end the process.
            return CrowdWorker.CALLERS;
        }
    }
}
