package tallygate.benchmarks.load;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import tallygate.benchmarks.peer.Peer;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;
import tallygate.benchmarks.peer.Target;

/**
 * A process on a JDK with virtual threads. Takes the peer and the address of the server; prints how many calls it made, how many
 * failed, how often a thread was pinned, how many threads of the system there were at most, and the seconds it took. The first
 * failure and the first places of pinning are on its error stream.
 */
final class VirtualCrowdWorker {
    static final int CALLS_OF_A_THREAD = 3;

    private static final int FIRST_THREADS = 500;
    private static final int THREADS = 10_000;
    private static final String PINNED = "jdk.VirtualThreadPinned";

    private VirtualCrowdWorker() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = Output.take();
        Path file = Files.createTempFile("pinned", ".jfr");
        try (Recording recording = new Recording();
                Peer peer = PeerKind.valueOf(arguments[0]).open(new Target(URI.create(arguments[1])))) {
            recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
            // Whoever loads a class keeps its carrier.
            failed(peer, FIRST_THREADS);
            recording.start();
            long begun = System.nanoTime();
            int failed = failed(peer, THREADS);
            long nanos = System.nanoTime() - begun;
            recording.dump(file);
            answers.println(THREADS * CALLS_OF_A_THREAD + " " + failed + " " + pinned(file) + " "
                    + ManagementFactory.getThreadMXBean().getPeakThreadCount() + " " + nanos / 1e9);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static int failed(Peer peer, int count) throws Exception {
        ExecutorService threads = Worker.virtualThreads();
        List<Future<?>> callers = new ArrayList<>();
        for (int thread = 0; thread < count; thread++) {
            callers.add(threads.submit(() -> {
                for (int call = 0; call < CALLS_OF_A_THREAD; call++) {
                    peer.ask(Question.USAGE);
                }
                return null;
            }));
        }
        int failed = 0;
        for (Future<?> caller : callers) {
            try {
                caller.get(2, TimeUnit.MINUTES);
            } catch (Exception e) {
                if (failed++ == 0) {
                    e.printStackTrace();
                }
            }
        }
        threads.shutdown();
        return failed;
    }

    private static int pinned(Path file) throws Exception {
        int pinned = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals(PINNED) && pinned++ < 3) {
                System.err.println(event);
            }
        }
        return pinned;
    }
}
