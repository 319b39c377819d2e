package tallygate.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where each record stands, in four bytes a record. Not thread-safe. */
final class RecordStates {
    /**
     * How long after the first attempt a record may be repeated: the server remembers a key for 24 hours, and a call takes
     * time itself.
     */
    static final Duration REPEATABLE = Duration.ofHours(24).minusMinutes(10);

    private static final int PENDING = 0;
    private static final int ACCEPTED = -1;
    private static final int REJECTED = -2;
    private static final int PAGE = 16 * 1024;

    /** One of the constants, or for an open record the minute since 1970 in which its key began to age. */
    private final List<int[]> pages = new ArrayList<>();

    private int size;

    int size() {
        return size;
    }

    void add() {
        if (size % PAGE == 0) {
            pages.add(new int[PAGE]);
        }
        size++;
    }

    void sending(int number, Instant at) {
        checkOpen(number);
        set(number, minute(at));
    }

    void unsent(int number) {
        checkSent(number);
        set(number, PENDING);
    }

    void unknown(int number) {
        checkSent(number);
    }

    void accepted(int number) {
        checkSent(number);
        set(number, ACCEPTED);
    }

    void rejected(int number) {
        checkSent(number);
        set(number, REJECTED);
    }

    UsageState get(int number, Instant now) {
        int state = value(number);
        return switch (state) {
            case PENDING -> UsageState.PENDING;
            case ACCEPTED -> UsageState.ACCEPTED;
            case REJECTED -> UsageState.REJECTED;
            default -> {
                // A clock that was set back does not make a key younger.
                int age = minute(now) - state;
                yield age >= 0 && age < REPEATABLE.toMinutes() ? UsageState.UNKNOWN : UsageState.EXPIRED;
            }
        };
    }

    UsageSummary summary(Instant now) {
        int[] counts = new int[UsageState.values().length];
        for (int number = 0; number < size; number++) {
            counts[get(number, now).ordinal()]++;
        }
        int expired = counts[UsageState.EXPIRED.ordinal()];
        return new UsageSummary(
                size,
                counts[UsageState.PENDING.ordinal()],
                counts[UsageState.ACCEPTED.ordinal()],
                counts[UsageState.REJECTED.ordinal()],
                counts[UsageState.UNKNOWN.ordinal()] + expired,
                expired);
    }

    /** The numbers of the records that are accepted or rejected. */
    BitSet finished() {
        BitSet finished = new BitSet(size);
        for (int number = 0; number < size; number++) {
            finished.set(number, value(number) < 0);
        }
        return finished;
    }

    private void checkSent(int number) {
        checkOpen(number);
        if (value(number) == PENDING) {
            throw new IllegalStateException("it tells the outcome of a record that was not sent");
        }
    }

    private void checkOpen(int number) {
        if (number < 0 || number >= size) {
            throw new IllegalStateException("the record with its number is missing");
        }
        if (value(number) < 0) {
            throw new IllegalStateException("it goes on with a record that has its outcome");
        }
    }

    private int value(int number) {
        return pages.get(number / PAGE)[number % PAGE];
    }

    private void set(int number, int value) {
        pages.get(number / PAGE)[number % PAGE] = value;
    }

    private static int minute(Instant at) {
        return (int) Math.max(1, at.getEpochSecond() / 60);
    }
}
