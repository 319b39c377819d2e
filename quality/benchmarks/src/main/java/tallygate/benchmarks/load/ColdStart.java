package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.report.Figure;
import tallygate.benchmarks.report.Report;
import tallygate.benchmarks.server.BenchmarkServer;

/** From the start of a process to its first decoded response over TLS, with and without an archive of classes. */
public final class ColdStart {
    public static final String NAME = "cold start to the first decoded response, TLS";
    public static final String REACHED = "bytes of the classes reached";

    private static final List<PeerKind> PEERS =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT, PeerKind.RETROFIT_MOSHI);
    private static final List<PeerKind> WITH_ARCHIVE =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT);

    private final Libraries libraries;
    private final BenchmarkServer server;
    private final Path folder;
    private final Path trustStore;

    /**
     * @param folder for archives, and the logs of loaded classes
     * @param trustStore has the certificate of the server, and as many others as a program trusts
     */
    public ColdStart(Libraries libraries, BenchmarkServer server, Path folder, Path trustStore) {
        this.libraries = libraries;
        this.server = server;
        this.folder = folder;
        this.trustStore = trustStore;
    }

    /** The column of a JDK, with an archive or without; ratios to the vendor's SDK without. */
    public static String column(int jdk, boolean archive) {
        return "time, JDK " + jdk + (archive ? (jdk < 25 ? ", CDS archive" : ", AOT cache") : "");
    }

    public void run(Report report, int rounds) throws Exception {
        Jdk current = Jdk.current();
        measure(report, current, Runtime.version().feature(), rounds);
        Optional<Jdk> newer = Jdk.withVirtualThreads();
        if (newer.isPresent() && !newer.get().equals(current)) {
            measure(report, newer.get(), 25, rounds);
        }
        addClasses(report);
        report.note(
                NAME,
                "Ratios to the vendor's SDK on the same JDK without an archive. An archive holds the classes that a first run has"
                        + " loaded: -XX:ArchiveClassesAtExit on JDK 17, -XX:AOTCacheOutput on JDK 25. Classes are reached when"
                        + " they are loaded from a jar, not from the JDK, before the first usage is decoded; their bytes are those"
                        + " of their entries in the jars, compressed. All certificates that a JDK trusts are read.");
    }

    private void measure(Report report, Jdk jdk, int version, int rounds) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (PeerKind peer : PEERS) {
            starts.add(new Start(peer, trusting(jdk), column(version, false), new double[rounds]));
        }
        for (PeerKind peer : WITH_ARCHIVE) {
            starts.add(new Start(
                    peer, trusting(jdk).with(archive(peer, jdk, version)), column(version, true), new double[rounds]));
        }
        for (int round = 0; round < rounds; round++) {
            for (Start start : starts) {
                start.nanos[round] = nanos(start.peer, start.jdk);
            }
        }
        for (Start start : starts) {
            report.add(NAME, start.peer.title(), start.column, Figure.ratio(start.nanos, starts.get(0).nanos));
        }
        for (Start start : starts) {
            report.add(
                    NAME,
                    start.peer.title(),
                    "ms, " + start.column,
                    Figure.of(start.nanos).times(1e-6));
        }
    }

    private Jdk trusting(Jdk jdk) {
        return jdk.trusting(trustStore).with("-XX:+UseSerialGC");
    }

    /** Has a first run write it. Returns the option to use it. */
    private String archive(PeerKind peer, Jdk jdk, int version) throws Exception {
        boolean aot = version >= 25;
        Path file = folder.resolve("archive-" + version + "-" + peer.name().toLowerCase(Locale.ROOT));
        Files.deleteIfExists(file);
        Jdk writing = trusting(jdk).with((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
        JavaProcess worker = start(peer, writing.with(aot ? "-Xlog:aot=off" : "-Xlog:cds=off"));
        worker.ask("ask " + Question.USAGE);
        worker.closeSlowly();
        if (!Files.exists(file)) {
            throw new IOException("no archive was written for " + peer.title());
        }
        return (aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    private double nanos(PeerKind peer, Jdk jdk) throws Exception {
        long begun = System.nanoTime();
        try (JavaProcess worker = start(peer, jdk)) {
            worker.ask("ask " + Question.USAGE);
            return System.nanoTime() - begun;
        }
    }

    private void addClasses(Report report) throws Exception {
        double vendorsReach = reached(PeerKind.VENDOR_SDK).bytes();
        for (PeerKind peer : PEERS) {
            ReachedClasses reached = reached(peer);
            report.add(NAME, peer.title(), REACHED, reached.bytes() / vendorsReach);
            report.add(NAME, peer.title(), "classes reached", reached.classes());
        }
    }

    /** Read while the process still runs: closing a client may load more. */
    private ReachedClasses reached(PeerKind peer) throws Exception {
        Path log = folder.resolve("classes-" + peer.name().toLowerCase(Locale.ROOT) + ".log");
        Files.deleteIfExists(log);
        try (JavaProcess worker = start(peer, trusting(Jdk.current()).with("-Xlog:class+load:file=" + log))) {
            worker.ask("ask " + Question.USAGE);
            return ReachedClasses.of(Files.readAllLines(log), libraries.of(peer));
        }
    }

    private JavaProcess start(PeerKind peer, Jdk jdk) throws IOException {
        return JavaProcess.start(
                jdk,
                libraries.classPath(peer),
                Worker.class.getName(),
                List.of(peer.name(), server.tls().toString()));
    }

    private record Start(PeerKind peer, Jdk jdk, String column, double[] nanos) {}
}
