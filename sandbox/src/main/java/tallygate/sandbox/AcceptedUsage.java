package tallygate.sandbox;

import java.time.Instant;
import java.util.Optional;
import tallygate.sandbox.internal.pagarme.BookedUsage;
import tallygate.sandbox.internal.pagarme.UsageContent;

/**
 * A usage that the sandbox recorded. The key is what the test looks for: one key is never here twice within 24 hours.
 *
 * @param idempotencyKey the key it was sent with, empty for none
 * @param usedAt when it was used, as the request wrote it
 * @param amount in cents
 * @param recordedAt when the sandbox recorded it, by its own clock
 * @param takenBackAt when it was deleted; empty while it counts
 */
public record AcceptedUsage(
        String id,
        Optional<String> idempotencyKey,
        String subscriptionId,
        String itemId,
        int quantity,
        String description,
        String usedAt,
        Optional<String> code,
        Optional<String> group,
        Optional<Long> amount,
        Instant recordedAt,
        Optional<Instant> takenBackAt) {

    static AcceptedUsage of(BookedUsage booked) {
        UsageContent content = booked.content();
        return new AcceptedUsage(
                booked.id(),
                booked.idempotencyKey(),
                booked.item().subscriptionId(),
                booked.item().id(),
                content.quantity(),
                content.description(),
                content.usedAt(),
                content.code(),
                content.group(),
                content.amount(),
                booked.recordedAt(),
                booked.takenBackAt());
    }
}
