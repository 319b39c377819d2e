package tallygate.cli.subscriptions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallygate.pagarme.model.GetInvoiceItemResponse;
import tallygate.pagarme.model.GetInvoiceResponse;
import tallygate.pagarme.model.GetPeriodResponse;
import tallygate.pagarme.model.GetPricingSchemeResponse;
import tallygate.pagarme.model.GetSubscriptionItemResponse;
import tallygate.pagarme.model.GetSubscriptionResponse;

/**
 * What the current cycle has cost so far, and what it will have cost at its end if metered items are used on as until now. The
 * forecast changes neither discounts nor increments.
 *
 * @param invoice the partial invoice
 */
record CurrentCycle(
        GetSubscriptionResponse subscription, GetPeriodResponse cycle, GetInvoiceResponse invoice, Instant now) {

    /** The metered items with the bracket that their quantity is in. */
    List<Map<String, Object>> usage() {
        return metered().map(this::usage).toList();
    }

    private Map<String, Object> usage(GetInvoiceItemResponse item) {
        long used = item.quantity().orElse(0);
        var bracket = item.pricingScheme().flatMap(scheme -> Price.bracket(scheme, used));
        return Rows.row(
                "item", item.name(),
                "used", used,
                "bracket",
                        bracket.map(in -> in.startQuantity() + "-"
                                + in.endQuantity().map(Object::toString).orElse("")),
                "left", bracket.flatMap(in -> in.endQuantity().map(end -> Math.max(0, end - used))),
                "amount", item.amount(),
                "expected", expected(used),
                "expected_amount", expectedAmount(item));
    }

    List<Map<String, Object>> soFar() {
        return List.of(Rows.row(
                "amount", invoice.amount(),
                "discount", invoice.totalDiscount(),
                "increment", invoice.totalIncrement()));
    }

    List<Map<String, Object>> forecast() {
        long more = metered()
                .mapToLong(item -> expectedAmount(item) - item.amount())
                .sum();
        return List.of(Rows.row("amount", invoice.amount() + Math.max(0, more), "at", cycle.endAt()));
    }

    private Stream<GetInvoiceItemResponse> metered() {
        Set<String> ids = subscription.items().stream()
                .filter(item -> item.quantity().isEmpty())
                .map(GetSubscriptionItemResponse::id)
                .collect(Collectors.toSet());
        return invoice.items().stream()
                .filter(item -> item.subscriptionItemId().filter(ids::contains).isPresent());
    }

    private long expectedAmount(GetInvoiceItemResponse item) {
        long used = item.quantity().orElse(0);
        return item.pricingScheme()
                .flatMap(scheme -> change(scheme, used))
                .map(change -> item.amount() + change)
                .orElseGet(() -> expected(item.amount()));
    }

    /** What the units cost that are still to come. */
    private Optional<Long> change(GetPricingSchemeResponse scheme, long used) {
        return Price.of(scheme, used)
                .flatMap(soFar -> Price.of(scheme, expected(used)).map(then -> then - soFar));
    }

    /** A number at the end of the cycle if it grows on as until now; the number itself where none of the cycle has passed. */
    private long expected(long number) {
        Duration passed = Duration.between(cycle.startAt(), now);
        Duration whole = Duration.between(cycle.startAt(), cycle.endAt());
        if (passed.compareTo(Duration.ZERO) <= 0 || passed.compareTo(whole) >= 0) {
            return number;
        }
        return BigDecimal.valueOf(number)
                .multiply(BigDecimal.valueOf(whole.toSeconds()))
                .divide(BigDecimal.valueOf(Math.max(1, passed.toSeconds())), 0, RoundingMode.HALF_UP)
                .longValue();
    }
}
