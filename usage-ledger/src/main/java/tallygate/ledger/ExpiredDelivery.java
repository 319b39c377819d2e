package tallygate.ledger;

import java.io.IOException;

/** Sends one expired record again. */
final class ExpiredDelivery {
    private final UsageStore store;
    private final Claims claims;

    ExpiredDelivery(UsageStore store, Claims claims) {
        this.store = store;
        this.claims = claims;
    }

    /**
     * @throws IllegalArgumentException if no record has the key
     * @throws IllegalStateException if the record is not expired, or another sender has claimed it
     */
    UsageOutcome send(String key, UsageSender sender) throws IOException {
        try (Lease lease = new Lease(claims)) {
            Claim claim = claims.claimExpired(key).orElse(null);
            if (claim == null) {
                throw notExpired(found(key).state(), key);
            }
            new Delivery(claims, sender).send(claim);
        }
        return found(key);
    }

    private UsageOutcome found(String key) throws IOException {
        return store.find(key)
                .orElseThrow(() -> new IllegalArgumentException("No record is on file with the key " + key + "."));
    }

    private static IllegalStateException notExpired(UsageState state, String key) {
        return new IllegalStateException("The record with the key " + key + " is "
                + (state == UsageState.EXPIRED ? "being sent by another sender." : state + ", not EXPIRED.")
                + " PENDING and UNKNOWN records are sent by send.");
    }
}
