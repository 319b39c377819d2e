package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.report.Report;

/** 20 processes that share the limit of one user pool, each with its part: what they ask of the server, and what it sees. */
public final class Pods {
    public static final String NAME = "20 pods with a limit of 300 calls a second together";

    private static final int PODS = 20;
    private static final int CALLS_A_MINUTE_OF_A_POD = 300 * 60 / PODS;
    private static final int SECONDS = 10;
    private static final long TOKEN_SECONDS = 7200;
    private static final long MILLIS_TO_ISSUE = 20;

    private final Libraries libraries;
    private final Path certificate;

    public Pods(Libraries libraries, Path certificate) {
        this.libraries = libraries;
        this.certificate = certificate;
    }

    public void run(Report report) throws Exception {
        for (PeerKind peer : List.of(PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT)) {
            run(report, peer);
        }
        report.note(
                NAME,
                "Each pod is a process with a heap of 64 MB and a client with rateLimit(RouteLimit.ofAll("
                        + CALLS_A_MINUTE_OF_A_POD + ")), whose 16 callers ask for the usage of 40 entitlements for "
                        + SECONDS
                        + " seconds, over TLS and HTTP/1.1, after a second that does not count.");
    }

    private void run(Report report, PeerKind peer) throws Exception {
        List<JavaProcess> pods = new ArrayList<>();
        try (RunningServer server = RunningServer.start(libraries, certificate, TOKEN_SECONDS, MILLIS_TO_ISSUE)) {
            for (int pod = 0; pod < PODS; pod++) {
                pods.add(start(peer, server));
            }
            long calls = 0;
            long failed = 0;
            double processorMillis = 0;
            callFor(1, pods);
            for (String line : callFor(SECONDS, pods)) {
                String[] did = line.split(" ", -1);
                calls += Long.parseLong(did[0]);
                failed += Long.parseLong(did[1]);
                processorMillis += Double.parseDouble(did[2]);
            }
            report.add(NAME, peer.title(), "calls a second", (double) calls / SECONDS);
            report.add(NAME, peer.title(), "failed calls", (double) failed);
            report.add(NAME, peer.title(), "token requests", (double) server.tokens());
            report.add(NAME, peer.title(), "connections", (double) server.connections());
            report.add(NAME, peer.title(), "CPU ms a second, each pod", processorMillis / SECONDS / PODS);
        } finally {
            for (JavaProcess pod : pods) {
                pod.close();
            }
        }
    }

    /** All at once. The first time it takes longer, since each of them starts. */
    private static List<String> callFor(int seconds, List<JavaProcess> pods) throws IOException {
        for (JavaProcess pod : pods) {
            pod.order(String.valueOf(seconds));
        }
        List<String> did = new ArrayList<>();
        for (JavaProcess pod : pods) {
            did.add(pod.read());
        }
        return did;
    }

    private JavaProcess start(PeerKind peer, RunningServer server) throws IOException {
        return JavaProcess.start(
                Jdk.current()
                        .trusting(certificate)
                        .with("-XX:+UseSerialGC")
                        .with("-Xms16m")
                        .with("-Xmx64m"),
                libraries.classPath(peer),
                PodWorker.class.getName(),
                List.of(peer.name(), server.tls().toString(), String.valueOf(CALLS_A_MINUTE_OF_A_POD)));
    }
}
