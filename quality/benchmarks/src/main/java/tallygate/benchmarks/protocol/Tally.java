package tallygate.benchmarks.protocol;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How the calls of one load ended: by the id of each, {@code 200} or the reason of its failure. */
final class Tally {
    private final Map<String, String> endings = new ConcurrentHashMap<>();

    void add(String id, String ending) {
        endings.put(id, ending);
    }

    String endingOf(String id) {
        return endings.getOrDefault(id, "none");
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        endings.values().forEach(ending -> counts.merge(ending, 1, Integer::sum));
        return counts;
    }
}
