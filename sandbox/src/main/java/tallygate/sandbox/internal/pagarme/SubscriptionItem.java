package tallygate.sandbox.internal.pagarme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tallygate.sandbox.internal.json.Templates;

/**
 * An item of a subscription.
 *
 * @param share of the amount of each usage, in percent, for an item without a unit price
 */
public record SubscriptionItem(
        String subscriptionId, String id, String name, String status, int price, Optional<BigDecimal> share) {
    /** Returns the item of a subscription that was created. */
    static SubscriptionItem created(String subscription, Map<String, Object> item) {
        Map<String, Object> scheme = Templates.object(item.get("pricing_scheme"));
        boolean percent = "percent".equalsIgnoreCase(String.valueOf(scheme.get("scheme_type")));
        return new SubscriptionItem(
                subscription,
                String.valueOf(item.get("id")),
                String.valueOf(item.get("name")),
                String.valueOf(item.get("status")),
                scheme.get("price") instanceof Number price ? price.intValue() : 0,
                percent ? Optional.of(Pricing.decimal(scheme, "percentage")) : Optional.empty());
    }

    boolean active() {
        return status.equals("active");
    }

    BigDecimal cents(UsageContent usage) {
        return share.map(percent -> percent.movePointLeft(2)
                        .multiply(BigDecimal.valueOf(usage.amount().orElse(0L))))
                .orElseGet(() -> BigDecimal.valueOf((long) price * usage.quantity()));
    }
}
