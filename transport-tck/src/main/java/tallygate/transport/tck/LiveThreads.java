package tallygate.transport.tck;

import java.util.List;

/** Lists the live threads of this JVM, without those of scripted servers and those that the JDK shares among all code. */
final class LiveThreads {
    private static final List<String> NOT_OF_A_TRANSPORT = List.of(
            "scripted-server-",
            "ForkJoinPool.commonPool-",
            "CompletableFutureDelayScheduler",
            "Common-Cleaner",
            "Attach Listener");

    private LiveThreads() {}

    static int count() {
        return names().size();
    }

    static List<String> names() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> NOT_OF_A_TRANSPORT.stream().noneMatch(name::startsWith))
                .sorted()
                .toList();
    }
}
