package tallygate.benchmarks.load;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
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
    private final AtomicLong collected = new AtomicLong();

    AllocationMeter() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> ((NotificationEmitter) collector)
                .addNotificationListener((notification, unused) -> add(notification.getUserData()), null, null));
    }

    private void add(Object data) {
        GcInfo collection =
                GarbageCollectionNotificationInfo.from((CompositeData) data).getGcInfo();
        collected.addAndGet(used(collection.getMemoryUsageBeforeGc()) - used(collection.getMemoryUsageAfterGc()));
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old).*"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** Bytes since the process began. */
    long bytes() throws InterruptedException {
        // The notification of the last collection is on its way for a moment.
        Thread.sleep(20);
        return collected.get()
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
