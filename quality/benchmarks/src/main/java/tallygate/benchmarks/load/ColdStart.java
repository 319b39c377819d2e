package tallygate.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.report.Figure;
import tallygate.benchmarks.report.Report;

/** From the start of a process to its first decoded response, and what a program must carry for it. */
public final class ColdStart {
    public static final String NAME = "cold start to the first decoded response";
    public static final String WALL = "time";
    private static final String WALL_TLS = "time over TLS";
    public static final String REACHED = "bytes of the classes reached";

    private static final List<PeerKind> PEERS =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT, PeerKind.RETROFIT_MOSHI);

    private final Libraries libraries;
    private final RunningServer server;
    private final Path folder;

    /** @param folder for the logs of loaded classes */
    public ColdStart(Libraries libraries, RunningServer server, Path folder) {
        this.libraries = libraries;
        this.server = server;
        this.folder = folder;
    }

    /** @param trustStore has the certificate of the server, and as many others as a program trusts */
    public void run(Report report, Path trustStore, int rounds) throws Exception {
        Jdk jdk = Jdk.current().trusting(trustStore);
        double[][] nanos = nanos(jdk, server.cleartext(), rounds);
        double[][] nanosOverTls = nanos(jdk, server.tls(), rounds);
        double vendorsReach = reached(PeerKind.VENDOR_SDK).bytes();
        double vendorsWhole = bytes(libraries.of(PeerKind.VENDOR_SDK));
        for (int peer = 0; peer < PEERS.size(); peer++) {
            String title = PEERS.get(peer).title();
            List<Path> jars = libraries.of(PEERS.get(peer));
            ReachedClasses reached = reached(PEERS.get(peer));
            report.add(NAME, title, WALL, Figure.ratio(nanos[peer], nanos[0]));
            report.add(NAME, title, WALL_TLS, Figure.ratio(nanosOverTls[peer], nanosOverTls[0]));
            report.add(NAME, title, REACHED, reached.bytes() / vendorsReach);
            report.add(NAME, title, "classes reached", reached.classes());
            report.add(NAME, title, "kB of the classes reached", reached.bytes() / 1e3);
            report.add(NAME, title, "bytes of all jars", bytes(jars) / vendorsWhole);
            report.add(NAME, title, "jars", jars.size());
        }
        report.note(
                NAME,
                "Classes are reached when they are loaded from a jar, not from the JDK, before the first usage is decoded;"
                        + " their bytes are those of their entries in the jars, compressed. It is what a program that does"
                        + " metering alone uses of its class path, and the least that a tool which cuts off the rest could"
                        + " leave, resources not counted. The jars themselves hold the whole management API, ours some 490"
                        + " operations.");
    }

    private double[][] nanos(Jdk jdk, URI address, int rounds) throws Exception {
        double[][] nanos = new double[PEERS.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int peer = 0; peer < PEERS.size(); peer++) {
                nanos[peer][round] = nanos(PEERS.get(peer), jdk, address);
            }
        }
        return nanos;
    }

    private double nanos(PeerKind peer, Jdk jdk, URI address) throws Exception {
        long begun = System.nanoTime();
        try (JavaProcess worker = start(peer, jdk, address)) {
            worker.ask("ask " + Question.USAGE);
            return System.nanoTime() - begun;
        }
    }

    /** Read while the process still runs: closing a client may load more. */
    private ReachedClasses reached(PeerKind peer) throws Exception {
        Path log = folder.resolve("classes-" + peer.name().toLowerCase(java.util.Locale.ROOT) + ".log");
        Files.deleteIfExists(log);
        try (JavaProcess worker = start(peer, Jdk.current().with("-Xlog:class+load:file=" + log), server.cleartext())) {
            worker.ask("ask " + Question.USAGE);
            return ReachedClasses.of(Files.readAllLines(log), libraries.of(peer));
        }
    }

    private JavaProcess start(PeerKind peer, Jdk jdk, URI address) throws IOException {
        return JavaProcess.start(
                jdk, libraries.classPath(peer), Worker.class.getName(), List.of(peer.name(), address.toString()));
    }

    private static double bytes(List<Path> jars) throws IOException {
        double bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        return bytes;
    }
}
