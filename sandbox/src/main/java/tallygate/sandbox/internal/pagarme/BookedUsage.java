package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.util.Optional;

/**
 * A recorded usage.
 *
 * @param takenBackAt the time of its deletion; empty if it was not deleted
 */
public record BookedUsage(
        String id,
        Optional<String> idempotencyKey,
        SubscriptionItem item,
        UsageContent content,
        Instant recordedAt,
        Optional<Instant> takenBackAt) {

    BookedUsage takenBack(Instant when) {
        return new BookedUsage(id, idempotencyKey, item, content, recordedAt, Optional.of(when));
    }
}
