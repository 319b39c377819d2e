package tallygate.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import tallygate.benchmarks.server.AnswerServer;

/** The server's process with its addresses and counters. */
public final class RunningServer implements AutoCloseable {
    private final JavaProcess process;
    private final URI cleartext;
    private final URI tls;

    private RunningServer(JavaProcess process, URI cleartext, URI tls) {
        this.process = process;
        this.cleartext = cleartext;
        this.tls = tls;
    }

    /**
     * @param tokenSeconds how long its tokens last
     * @param tokenMillis how long it takes to issue one
     */
    public static RunningServer start(Libraries libraries, Path certificate, long tokenSeconds, long tokenMillis)
            throws IOException {
        JavaProcess process = JavaProcess.start(
                Jdk.current(),
                libraries.serverClassPath(),
                AnswerServer.class.getName(),
                List.of(certificate.toString(), String.valueOf(tokenSeconds), String.valueOf(tokenMillis)));
        String[] ports = process.read().split(" ");
        return new RunningServer(
                process, URI.create("http://localhost:" + ports[0]), URI.create("https://localhost:" + ports[1]));
    }

    public URI cleartext() {
        return cleartext;
    }

    public URI tls() {
        return tls;
    }

    Counters counters() throws IOException {
        String[] part = process.ask("").split(" ");
        return new Counters(Long.parseLong(part[0]), Long.parseLong(part[2]), Long.parseLong(part[3]));
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }

    /**
     * Since the process began.
     *
     * @param connections accepted
     * @param tokens requests for one
     * @param processorNanos of the whole process
     */
    record Counters(long connections, long tokens, long processorNanos) {}
}
