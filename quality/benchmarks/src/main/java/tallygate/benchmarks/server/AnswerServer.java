package tallygate.benchmarks.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLServerSocketFactory;
import tallygate.sandbox.server.HttpMessage;
import tallygate.sandbox.server.MessageReader;
import tallygate.sandbox.server.SocketServer;

/**
 * A server that gives fixed answers and does as little as can be: a thread a connection, and nothing read of a request but its
 * target and length. A process of its own, so that what it costs is not taken for a cost of a peer.
 *
 * <p>Prints its cleartext port and its TLS port, then answers every line on its standard input with its counters:
 * connections accepted, requests answered, token requests among them. Ends with its input.
 */
public final class AnswerServer {
    private static final int BACKLOG = 2048;

    private final Answers answers;
    private final long tokenMillis;
    private final LongAdder requests = new LongAdder();
    private final LongAdder tokens = new LongAdder();

    private AnswerServer(Answers answers, long tokenMillis) {
        this.answers = answers;
        this.tokenMillis = tokenMillis;
    }

    /**
     * Takes the key store of the server's certificate, how many seconds its tokens last, and how many milliseconds it takes to
     * issue one.
     */
    public static void main(String[] arguments) throws Exception {
        AnswerServer server = new AnswerServer(new Answers(Long.parseLong(arguments[1])), Long.parseLong(arguments[2]));
        SSLServerSocketFactory tls =
                ServerCertificate.load(Path.of(arguments[0])).getServerSocketFactory();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (SocketServer plain =
                        SocketServer.start("cleartext", new ServerSocket(0, BACKLOG, loopback), server::serve);
                SocketServer secure =
                        SocketServer.start("tls", tls.createServerSocket(0, BACKLOG, loopback), server::serve)) {
            System.out.println(
                    plain.address().getPort() + " " + secure.address().getPort());
            while (System.in.read() >= 0) {
                System.out.println(server.counters(plain.accepted() + secure.accepted()));
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        MessageReader in = new MessageReader(connection.getInputStream());
        Optional<HttpMessage> request = in.request();
        while (request.isPresent()) {
            String target = request.get().startWord(1);
            requests.increment();
            if (target.endsWith("token")) {
                tokens.increment();
                issue();
            }
            connection.getOutputStream().write(answers.to(target));
            request = in.request();
        }
    }

    private void issue() throws IOException {
        try {
            Thread.sleep(tokenMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private String counters(long connections) {
        return connections + " " + requests.sum() + " " + tokens.sum();
    }
}
