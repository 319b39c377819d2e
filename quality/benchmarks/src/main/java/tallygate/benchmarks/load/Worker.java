package tallygate.benchmarks.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tallygate.benchmarks.peer.Peer;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.peer.Target;

/**
 * The process of one peer. Takes the peer and the address of the server, then carries out the orders on its standard input, a
 * line each, and ends with it.
 */
public final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = Output.take();
        Target target = new Target(URI.create(arguments[1]));
        try (Peer peer = PeerKind.valueOf(arguments[0]).open(target);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                answers.println(carryOut(line.split(" ", -1), peer));
            }
        }
    }

    private static String carryOut(String[] order, Peer peer) throws Exception {
        Question question = Question.valueOf(order[1]);
        if (order[0].equals("ask")) {
            return peer.ask(question);
        }
        Load load = new Load(peer, question, AllocationMeter.ofThisProcess());
        int count = Integer.parseInt(order[2]);
        long millis = Long.parseLong(order[3]);
        if (order[0].equals("in-flight")) {
            return load.inFlight(count, millis).write();
        }
        ExecutorService threads = order[0].equals("virtual") ? virtualThreads() : Executors.newFixedThreadPool(count);
        try {
            return load.callers(count, threads, millis).write();
        } finally {
            threads.shutdown();
        }
    }

    /** By name, since this compiles for a JDK that has none. */
    static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
