package tallygate.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * A server that gives fixed answers and does as little as can be: a thread a connection, no parsing beyond the first line and
 * the length. A process of its own, so that what it costs is not taken for a cost of a peer.
 *
 * <p>Prints its cleartext port and its TLS port, then answers every line on its standard input with its counters:
 * connections accepted, requests answered, token requests among them, nanoseconds of processor time. Ends with its input.
 */
public final class AnswerServer {
    private final Answers answers;
    private final long tokenMillis;
    private final LongAdder connections = new LongAdder();
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
        int port = server.accept(new ServerSocket(0, 2048, loopback));
        int tlsPort = server.accept(tls.createServerSocket(0, 2048, loopback));
        System.out.println(port + " " + tlsPort);
        while (System.in.read() >= 0) {
            System.out.println(server.counters());
        }
    }

    private int accept(ServerSocket listening) {
        daemon(() -> {
            while (true) {
                Socket socket = listening.accept();
                connections.increment();
                daemon(() -> serve(socket));
            }
        });
        return listening.getLocalPort();
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        try (socket) {
            socket.setTcpNoDelay(true);
            RequestReader in = new RequestReader(socket.getInputStream());
            for (String target = in.next(); target != null; target = in.next()) {
                requests.increment();
                if (target.endsWith("token")) {
                    tokens.increment();
                    Thread.sleep(tokenMillis);
                }
                socket.getOutputStream().write(answers.to(target));
            }
        }
    }

    private String counters() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return connections.sum() + " " + requests.sum() + " " + tokens.sum() + " " + system.getProcessCpuTime();
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException | InterruptedException gone) {
                // A peer that closes a kept connection is no news.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }
}
