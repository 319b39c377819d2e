package tallygate.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant, with the text that it was sent as: {@code 12:00:00Z}, {@code 12:00:00.000Z} and {@code 13:00:00+01:00} name
 * the same one, and each is written back as it came. Two of these are equal when the instants are. Immutable.
 */
public final class SentInstant {
    private final Instant instant;
    private final String text;

    private SentInstant(Instant instant, String text) {
        this.instant = instant;
        this.text = text;
    }

    /**
     * The instant in UTC, with no more digits than it needs.
     *
     * @throws IllegalArgumentException if the year is not one from 0 to 9999, which is all that RFC 3339 can write
     */
    public static SentInstant of(Instant instant) {
        SentInstant sent = parseOrNull(instant.toString());
        if (sent == null) {
            throw new IllegalArgumentException("RFC 3339 writes years from 0000 to 9999 only; this is " + instant);
        }
        return sent;
    }

    /** Null when the text is not a date-time as RFC 3339 writes it, or names no real time or a leap second. */
    static @Nullable SentInstant parseOrNull(String text) {
        Instant instant = Rfc3339.instantOrNull(text);
        return instant == null ? null : new SentInstant(instant, text);
    }

    public Instant instant() {
        return instant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentInstant that && instant.equals(that.instant);
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    /** The text as it was sent. */
    @Override
    public String toString() {
        return text;
    }
}
