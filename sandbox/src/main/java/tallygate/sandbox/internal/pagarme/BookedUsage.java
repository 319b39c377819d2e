package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.util.Optional;

/**
 * A usage in the books.
 *
 * @param takenBackAt when it was deleted; empty while it counts
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
