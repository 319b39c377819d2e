package tallygate.chaos.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last failures, kept so that what contradicts one of them later can show it. Thread-safe. */
final class RecentFailures {
    private static final int KEPT = 256;

    private final Map<Integer, Throwable> byNumber = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Throwable> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void add(int number, Throwable failure) {
        byNumber.put(number, failure);
    }

    synchronized @Nullable Throwable of(int number) {
        return byNumber.get(number);
    }
}
