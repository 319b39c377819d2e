package tallygate.chaos.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts how often the server carried out each call, and records the outcome that its caller got. At the end they must agree
 * for every call. Thread-safe.
 */
final class CallTally {
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final NumberedCounts carriedOut = new NumberedCounts();
    private final NumberedCounts expected = new NumberedCounts();
    private final Map<CallerOutcome, Long> outcomes = new EnumMap<>(CallerOutcome.class);
    private final RecentFailures recentFailures = new RecentFailures();
    private final Violations violations;

    CallTally(Violations violations) {
        this.violations = violations;
    }

    int newCall() {
        return lastNumber.incrementAndGet();
    }

    int calls() {
        return lastNumber.get();
    }

    void carriedOut(int number) {
        carriedOut.increment(number);
        Throwable failure = recentFailures.of(number);
        if (failure != null) {
            violations.add("Call " + number + " was carried out after it had failed as not carried out.", failure);
        }
    }

    /** The call must not be carried out from now on, and this is why its caller thinks so. */
    void failed(int number, Throwable failure) {
        recentFailures.add(number, failure);
    }

    long timesCarriedOut(int number) {
        return carriedOut.get(number);
    }

    void ended(int number, CallerOutcome outcome, Expectation expectation) {
        expected.set(number, expectation.packed());
        synchronized (outcomes) {
            outcomes.merge(outcome, 1L, Long::sum);
        }
    }

    Map<CallerOutcome, Long> outcomes() {
        synchronized (outcomes) {
            return Map.copyOf(outcomes);
        }
    }

    /** Compares them call by call, when nothing is under way any more. */
    void reconcile() {
        for (int number = 1; number <= calls(); number++) {
            int packed = expected.get(number);
            int count = carriedOut.get(number);
            if (packed == 0) {
                violations.add("Call " + number + " never ended.", null);
            } else if (!Expectation.unpacked(packed).allows(count)) {
                violations.add(
                        "At the end, call " + number + " was carried out " + count + " times, not "
                                + Expectation.unpacked(packed) + ".",
                        null);
            }
        }
    }
}
