package tallygate.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A usage that a server recorded.
 *
 * @param id the server's id of the usage
 * @param code null for none
 */
public record RecordedUsage(
        String id, String subscriptionId, String itemId, int quantity, Instant usedAt, @Nullable String code) {}
