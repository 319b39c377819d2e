package tallygate.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A use of an item that is not sent by itself: {@link UsageEvents#rollUp} sums the events of an item. Immutable.
 *
 * @param subscriptionId letters, digits, {@code _} and {@code -}, at most 255
 * @param itemId the subscription's item, of the same form
 * @param quantity in units of the item, 0 or more
 * @param usedAt from 1970 to 9999; truncated to the millisecond
 */
public record UsageEvent(String subscriptionId, String itemId, int quantity, Instant usedAt) {
    /** @throws IllegalArgumentException if a part does not have the described form; the message names it without showing it */
    public UsageEvent {
        // The rules of the usage that it becomes a part of.
        UsageRecord.of(subscriptionId, itemId, quantity, "", usedAt);
        if (quantity < 0) {
            throw new IllegalArgumentException(
                    "The quantity of an event must not be negative. Correct a usage that was recorded at the server.");
        }
        if (usedAt.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("usedAt of an event must be in 1970 or later.");
        }
        usedAt = usedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
