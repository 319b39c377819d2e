package tallygate.benchmarks.load;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tallygate.benchmarks.peer.Peer;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.peer.Target;

/**
 * A process whose clients have nothing to do. Takes the peer, the address of the server and how many clients; has each make one
 * call, then prints the bytes that are left after a collection, and the number of threads. Ends with its input.
 */
final class IdleWorker {
    /** Longer than idle threads of the transports live. */
    static final int SECONDS = 8;

    private IdleWorker() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = Output.take();
        Target target = new Target(URI.create(arguments[1]));
        List<Peer> clients = new ArrayList<>();
        for (int client = 0; client < Integer.parseInt(arguments[2]); client++) {
            Peer opened = PeerKind.valueOf(arguments[0]).open(target);
            opened.ask(Question.USAGE);
            clients.add(opened);
        }
        TimeUnit.SECONDS.sleep(SECONDS);
        answers.println(heldBytes() + " " + ManagementFactory.getThreadMXBean().getThreadCount());
        while (System.in.read() >= 0) {
            // Nothing is asked for; the clients are held until here.
        }
        for (Peer client : clients) {
            client.close();
        }
    }

    /** The least of some collections: what one lets go of, references and their cleaners first have to be told. */
    private static long heldBytes() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < 5; collection++) {
            System.gc();
            Thread.sleep(100);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
