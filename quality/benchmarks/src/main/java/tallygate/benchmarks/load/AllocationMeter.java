package tallygate.benchmarks.load;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much the process has allocated, whichever threads did it and whether they live on: what the heap holds, and what
 * collections took from it. Exact to a collection's precision, which is far finer than a slice.
 */
final class AllocationMeter {
    private static final int PATIENCE_MILLIS = 2000;

    private final AtomicLong collected = new AtomicLong();
    private final AtomicLong heard = new AtomicLong(collections());

    private AllocationMeter() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> ((NotificationEmitter) collector)
                .addNotificationListener((notification, unused) -> add(notification.getUserData()), null, null));
    }

    /** Made when it is first asked for, so that a cold start has no part of it. */
    static AllocationMeter ofThisProcess() {
        return OfThisProcess.METER;
    }

    private void add(Object data) {
        GcInfo collection =
                GarbageCollectionNotificationInfo.from((CompositeData) data).getGcInfo();
        collected.addAndGet(used(collection.getMemoryUsageBeforeGc()) - used(collection.getMemoryUsageAfterGc()));
        heard.incrementAndGet();
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old).*"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** Bytes since the meter was made, and some before. What a collection took is heard of a moment after it. */
    long bytes() throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited++) {
            long collections = collections();
            if (heard.get() >= collections) {
                long bytes = collected.get()
                        + ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed();
                if (collections() == collections) {
                    return bytes;
                }
            }
            Thread.sleep(1);
        }
        throw new IllegalStateException("The collector does not come to rest, so nobody knows how much was allocated");
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static final class OfThisProcess {
        static final AllocationMeter METER = new AllocationMeter();
    }
}
