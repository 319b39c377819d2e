package tallygate.chaos.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the JVM holds at one moment.
 *
 * @param heap bytes in use right after a garbage collection
 * @param sockets open ones, -1 where the system does not say
 */
record Sample(Duration at, int calls, long heap, int threads, int sockets) {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    static Sample take(Duration at, int calls) {
        System.gc();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return new Sample(at, calls, heapAfterCollection(), threads, openSockets());
    }

    /** What the last collection left, whatever has been allocated since. */
    private static long heapAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    static int openSockets() {
        if (!Files.isDirectory(OPEN_FILES)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            List<Path> listed = files.toList();
            return (int) listed.stream().filter(Sample::isSocket).count();
        } catch (IOException e) {
            return -1;
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
