package tallygate.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.report.Report;

/** What a client costs that has made one call and waits: the difference between many in a process and one. */
public final class IdleClients {
    public static final String NAME = "100 idle clients";
    public static final String KILOBYTES = "kB a client";

    private static final int MANY = 100;
    private static final List<PeerKind> PEERS =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT);

    private final Libraries libraries;
    private final URI server;

    public IdleClients(Libraries libraries, URI server) {
        this.libraries = libraries;
        this.server = server;
    }

    public void run(Report report) throws Exception {
        Map<PeerKind, JavaProcess> withOne = new EnumMap<>(PeerKind.class);
        Map<PeerKind, JavaProcess> withMany = new EnumMap<>(PeerKind.class);
        try {
            for (PeerKind peer : PEERS) {
                withOne.put(peer, start(peer, 1));
                withMany.put(peer, start(peer, MANY));
            }
            for (PeerKind peer : PEERS) {
                add(report, peer, Held.read(withOne.get(peer)), Held.read(withMany.get(peer)));
            }
        } finally {
            close(withOne);
            close(withMany);
        }
        report.note(
                NAME,
                "Heap after a collection, " + IdleWorker.SECONDS
                        + " seconds after the last call; by then threads that end when"
                        + " they are idle have ended. The JDK transport shares one HttpClient between the clients of a JVM"
                        + " before JDK 21, unless certificates, a proxy or a timeout are set.");
    }

    private static void add(Report report, PeerKind peer, Held one, Held many) {
        report.add(NAME, peer.title(), KILOBYTES, (many.bytes - one.bytes) / 1e3 / (MANY - 1));
        report.add(NAME, peer.title(), "kB of the process with one", one.bytes / 1e3);
        report.add(NAME, peer.title(), "kB of the process with 100", many.bytes / 1e3);
        report.add(NAME, peer.title(), "threads with one", one.threads);
        report.add(NAME, peer.title(), "threads with 100", many.threads);
    }

    private JavaProcess start(PeerKind peer, int clients) throws IOException {
        return JavaProcess.start(
                Jdk.current(),
                libraries.classPath(peer),
                IdleWorker.class.getName(),
                List.of(peer.name(), server.toString(), String.valueOf(clients)));
    }

    private static void close(Map<PeerKind, JavaProcess> workers) throws InterruptedException {
        for (JavaProcess worker : workers.values()) {
            worker.close();
        }
    }

    private record Held(double bytes, int threads) {
        static Held read(JavaProcess worker) throws IOException {
            String[] part = worker.read().split(" ", -1);
            return new Held(Double.parseDouble(part[0]), Integer.parseInt(part[1]));
        }
    }
}
