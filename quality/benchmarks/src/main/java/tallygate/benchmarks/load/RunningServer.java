package tallygate.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import tallygate.benchmarks.server.AnswerServer;
import tallygate.benchmarks.server.BenchmarkServer;

/** The server's process that counts. */
public final class RunningServer implements BenchmarkServer {
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
        String[] ports = process.read().split(" ", -1);
        return new RunningServer(
                process, URI.create("http://localhost:" + ports[0]), URI.create("https://localhost:" + ports[1]));
    }

    @Override
    public URI cleartext() {
        return cleartext;
    }

    @Override
    public URI tls() {
        return tls;
    }

    @Override
    public long connections() throws IOException {
        return counter(0);
    }

    /** How many tokens were requested. */
    long tokens() throws IOException {
        return counter(2);
    }

    private long counter(int which) throws IOException {
        return Long.parseLong(process.ask("").split(" ", -1)[which]);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
