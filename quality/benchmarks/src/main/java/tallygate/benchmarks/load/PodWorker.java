package tallygate.benchmarks.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import tallygate.benchmarks.peer.Peer;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.peer.Target;

/**
 * One of many processes that share a limit. Takes the peer, the address of the server and how many calls a minute are its part. For
 * each line on its standard input, a number of seconds, it calls for so long with more callers than the limit lets through, and
 * prints how many calls it made, how many failed, and its processor time in milliseconds.
 */
final class PodWorker {
    private static final int CALLERS = 16;

    private PodWorker() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = Output.take();
        Target target = new Target(URI.create(arguments[1]), Integer.parseInt(arguments[2]));
        try (Peer peer = PeerKind.valueOf(arguments[0]).open(target);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                answers.println(callFor(peer, TimeUnit.SECONDS.toNanos(Long.parseLong(line))));
            }
        }
    }

    private static String callFor(Peer peer, long nanos) throws InterruptedException {
        long processor = processorNanos();
        long end = System.nanoTime() + nanos;
        LongAdder calls = new LongAdder();
        LongAdder failed = new LongAdder();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    (succeeds(peer) ? calls : failed).increment();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.MINUTES);
        return calls + " " + failed + " " + (processorNanos() - processor) / 1e6;
    }

    private static boolean succeeds(Peer peer) {
        try {
            peer.ask(Question.USAGE);
            return true;
        } catch (Exception failure) {
            return false;
        }
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
