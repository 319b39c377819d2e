package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.report.Report;

/**
 * How many tokens a crowd of callers asks for that all begin at one moment: with a fresh client, and when the token has
 * expired meanwhile. The processes wait for that without work, so others can be measured until then.
 */
public final class TokenRequests implements AutoCloseable {
    public static final String NAME = "token requests of " + CrowdWorker.CALLERS + " callers at one moment";

    private static final List<PeerKind> PEERS =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT);
    private static final int CLIENTS = 3;

    /** Less than this Tallygate does not believe a token to last. */
    private static final long TOKEN_SECONDS = 60;

    /** As from a server that is not on the same machine; those who come meanwhile find no token yet. */
    private static final long MILLIS_TO_ISSUE = 20;

    private final RunningServer server;
    private final Map<PeerKind, JavaProcess> workers = new EnumMap<>(PeerKind.class);
    private long expired;

    /** A server of its own, whose tokens do not last. */
    public TokenRequests(Libraries libraries, Path certificate) throws IOException {
        server = RunningServer.start(libraries, certificate, TOKEN_SECONDS, MILLIS_TO_ISSUE);
        for (PeerKind peer : PEERS) {
            workers.put(
                    peer,
                    JavaProcess.start(
                            Jdk.current(),
                            libraries.classPath(peer),
                            CrowdWorker.class.getName(),
                            List.of(
                                    peer.name(),
                                    server.cleartext().toString(),
                                    String.valueOf(CLIENTS),
                                    Question.USAGE.name())));
        }
    }

    public void ofFreshClients(Report report) throws IOException {
        ask(report, "with a fresh client");
        expired = System.nanoTime() + TimeUnit.SECONDS.toNanos(TOKEN_SECONDS + 2);
    }

    /** Waits for what is left of the tokens' time. */
    public void atExpiry(Report report) throws IOException, InterruptedException {
        TimeUnit.NANOSECONDS.sleep(expired - System.nanoTime());
        ask(report, "when the token has expired");
        report.note(
                NAME,
                "Three clients of each. The server takes " + MILLIS_TO_ISSUE
                        + " ms to issue a token, and says that it lasts " + TOKEN_SECONDS
                        + " seconds, in expires_in and in its claims.");
    }

    private void ask(Report report, String when) throws IOException {
        for (PeerKind peer : PEERS) {
            double[] requests = new double[CLIENTS];
            int failed = 0;
            for (int client = 0; client < CLIENTS; client++) {
                long before = server.tokens();
                failed += Integer.parseInt(workers.get(peer).ask(String.valueOf(client)));
                requests[client] = server.tokens() - before;
            }
            report.add(NAME, peer.title(), when, requests);
            report.add(NAME, peer.title(), "failed calls " + when, failed);
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (JavaProcess worker : workers.values()) {
            worker.close();
        }
        server.close();
    }
}
