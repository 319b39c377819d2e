package tallygate.ledger;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A record of a ledger and its outcome. Immutable. */
public final class UsageOutcome {
    private final String key;
    private final UsageRecord record;
    private final UsageState state;
    private final int status;
    private final @Nullable String text;

    UsageOutcome(String key, UsageRecord record, UsageState state, int status, @Nullable String text) {
        this.key = key;
        this.record = record;
        this.state = state;
        this.status = status;
        this.text = text;
    }

    /** Returns the idempotency key. */
    public String key() {
        return key;
    }

    public UsageRecord record() {
        return record;
    }

    public UsageState state() {
        return state;
    }

    /** Returns the server's id of the accepted usage; empty for the other states. */
    public Optional<String> usageId() {
        return state == UsageState.ACCEPTED ? Optional.ofNullable(text) : Optional.empty();
    }

    /** Returns the HTTP status of a rejection; empty for the other states. */
    public OptionalInt status() {
        return state == UsageState.REJECTED ? OptionalInt.of(status) : OptionalInt.empty();
    }

    /**
     * Returns why the record was rejected, from the server's message if there is one: at most 500 characters, which may
     * repeat parts of the record. Empty for the other states.
     */
    public Optional<String> reason() {
        return state == UsageState.REJECTED ? Optional.ofNullable(text) : Optional.empty();
    }

    /** Returns state and key, nothing of the record. */
    @Override
    public String toString() {
        return "UsageOutcome[" + state + ", key=" + key + "]";
    }
}
