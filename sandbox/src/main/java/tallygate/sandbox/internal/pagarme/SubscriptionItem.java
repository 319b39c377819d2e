package tallygate.sandbox.internal.pagarme;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is sold in a subscription.
 *
 * @param share of the amount of each usage, in percent, for an item without a price by the unit
 */
public record SubscriptionItem(
        String subscriptionId, String id, String name, String status, int price, Optional<BigDecimal> share) {
    boolean active() {
        return status.equals("active");
    }

    BigDecimal cents(UsageContent usage) {
        return share.map(percent -> percent.movePointLeft(2)
                        .multiply(BigDecimal.valueOf(usage.amount().orElse(0L))))
                .orElseGet(() -> BigDecimal.valueOf((long) price * usage.quantity()));
    }
}
