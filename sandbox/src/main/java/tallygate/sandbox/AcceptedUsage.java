package tallygate.sandbox;

import java.time.Instant;
import java.util.Optional;
import tallygate.sandbox.internal.pagarme.BookedUsage;
import tallygate.sandbox.internal.pagarme.UsageContent;

/**
 * A usage that the sandbox recorded. A test can look for the key: no key occurs twice within 24 hours.
 *
 * @param idempotencyKey the key it was sent with, empty for none
 * @param usedAt the time of use, as in the request
 * @param amount in cents
 * @param recordedAt the time of recording, by the sandbox's clock
 * @param takenBackAt the time of its deletion; empty if it was not deleted
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
