package tallygate.chaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Threads and sockets that are left when everything has been closed. */
public final class LeakCheck {
    /** The client of the JDK cannot be closed before; it ends when it is garbage, or not at all: docs/transports.md. */
    public static final boolean CLIENTS_CLOSE = Runtime.version().feature() >= 21;

    /** Threads that serve the whole JVM and end by themselves, if at all. */
    private static final List<String> OF_THE_JVM = List.of(
            "ForkJoinPool.commonPool",
            "CompletableFutureDelayScheduler",
            "OkHttp TaskRunner",
            "OkHttp ConnectionPool",
            "Okio Watchdog");

    private static final Duration PATIENCE = Duration.ofSeconds(CLIENTS_CLOSE ? 30 : 5);
    /** What the JDK keeps to close other sockets with. */
    private static final int SOCKETS_OF_THE_JVM = 2;

    private static final String UNCLOSED_CLIENT = "HttpClient-";

    private final Set<Thread> threadsBefore =
            Set.copyOf(Thread.getAllStackTraces().keySet());
    private final int socketsBefore = Sample.openSockets();

    public List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !threadsBefore.contains(thread))
                .map(Thread::getName)
                .filter(name -> OF_THE_JVM.stream().noneMatch(name::startsWith))
                .filter(name -> CLIENTS_CLOSE || !name.startsWith(UNCLOSED_CLIENT))
                .sorted()
                .toList();
    }

    public boolean sockets() {
        return CLIENTS_CLOSE && Sample.openSockets() > socketsBefore + SOCKETS_OF_THE_JVM;
    }

    /** Whether the condition comes true soon; collects garbage meanwhile, with which the JDK 17 closes its client. */
    public static boolean await(BooleanSupplier condition) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - giveUpAt > 0) {
                return false;
            }
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }
}
