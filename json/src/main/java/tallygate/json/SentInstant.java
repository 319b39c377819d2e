package tallygate.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant with its original text: {@code 12:00:00Z}, {@code 12:00:00.000Z} and {@code 13:00:00+01:00} are the same
 * instant, and each is written back unchanged. Two values are equal if their instants are. Immutable.
 */
public final class SentInstant {
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final long second;
    private final int nano;
    private final String text;

    /**
     * @param second since 1970
     * @param nano of that second
     */
    SentInstant(long second, int nano, String text) {
        this.second = second;
        this.nano = nano;
        this.text = text;
    }

    /**
     * Returns an instant in UTC, with no more digits than it needs.
     *
     * @throws IllegalArgumentException if the year is not from 0 to 9999, the range of RFC 3339
     */
    public static SentInstant of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            throw new IllegalArgumentException("RFC 3339 writes years from 0000 to 9999 only; this is " + instant);
        }
        return new SentInstant(second, instant.getNano(), instant.toString());
    }

    public Instant instant() {
        return Instant.ofEpochSecond(second, nano);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentInstant that && second == that.second && nano == that.nano;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(second) + nano;
    }

    /** Returns the text as it was sent. */
    @Override
    public String toString() {
        return text;
    }
}
