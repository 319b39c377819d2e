package tallygate.chaos;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How many exchanges there were, and how often each fault struck. Thread-safe. */
final class FaultCounts {
    private final Map<Fault, Long> byFault = new EnumMap<>(Fault.class);
    private long exchanges;

    synchronized Optional<Fault> exchange(Optional<Fault> fault) {
        exchanges++;
        fault.ifPresent(this::count);
        return fault;
    }

    synchronized void count(Fault fault) {
        byFault.merge(fault, 1L, Long::sum);
    }

    synchronized long exchanges() {
        return exchanges;
    }

    synchronized Map<Fault, Long> byFault() {
        return Map.copyOf(byFault);
    }
}
