package tallygate.benchmarks.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tallygate.benchmarks.peer.Peer;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.peer.Target;

/**
 * A process with some clients of one peer. Takes the peer, the address of the server, how many clients and the question; for each line on its
 * standard input, the number of a client, has 64 callers of it ask at one moment, and prints how many of them failed.
 */
final class CrowdWorker {
    static final int CALLERS = 64;

    private CrowdWorker() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = Output.take();
        Target target = new Target(URI.create(arguments[1]));
        Question question = Question.valueOf(arguments[3]);
        List<Peer> clients = new ArrayList<>();
        for (int client = 0; client < Integer.parseInt(arguments[2]); client++) {
            clients.add(PeerKind.valueOf(arguments[0]).open(target));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                answers.println(failed(clients.get(Integer.parseInt(line)), question, threads));
            }
        } finally {
            threads.shutdown();
            for (Peer client : clients) {
                client.close();
            }
        }
    }

    private static int failed(Peer client, Question question, ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            calls.add(threads.submit(() -> {
                start.await();
                return succeeds(client, question);
            }));
        }
        int failed = 0;
        for (Future<Boolean> call : calls) {
            failed += call.get() ? 0 : 1;
        }
        return failed;
    }

    private static boolean succeeds(Peer client, Question question) {
        try {
            client.ask(question);
            return true;
        } catch (Exception | OutOfMemoryError failure) {
            return false;
        }
    }
}
