package tallygate.ledger;

import java.util.Optional;

/**
 * An event of a ledger.
 *
 * @param key chosen by the caller, unique among events
 * @param usageKey the idempotency key of the usage that it became a part of; empty until then
 */
public record RecordedEvent(String key, UsageEvent event, Optional<String> usageKey) {}
