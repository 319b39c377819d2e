package tallygate.sandbox.internal.pagarme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.json.Templates;

/** The price of a quantity by the schemes of the vendor. Amounts are in cents, rounded half up. */
final class Pricing {
    private final Map<String, Object> scheme;

    Pricing(Map<String, Object> scheme) {
        this.scheme = scheme;
    }

    /** @param amount the base of a share, in cents; only for the scheme percent */
    long price(long quantity, long amount) {
        long price =
                switch (String.valueOf(scheme.get("scheme_type"))) {
                    case "package" -> ofPackage(quantity);
                    case "volume" -> quantity * cents(bracketOf(quantity), "price");
                    case "tier" -> ofTiers(quantity);
                    case "percent", "Percent" -> share(decimal(scheme, "percentage"), amount);
                    default -> quantity * cents(scheme, "price");
                };
        return Math.max(price, cents(scheme, "minimum_price"));
    }

    /** Returns a share in percent of an amount. */
    static long share(BigDecimal percent, long amount) {
        return percent.multiply(BigDecimal.valueOf(amount))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static BigDecimal decimal(Map<String, Object> from, String name) {
        Object value = from.get(name);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private long ofPackage(long quantity) {
        Map<String, Object> bracket = bracketOf(quantity);
        return quantity == 0 ? 0 : cents(bracket, "price") + beyond(bracket, quantity);
    }

    private long ofTiers(long quantity) {
        long price = 0;
        Map<String, Object> last = Map.of();
        for (Map<String, Object> bracket : brackets()) {
            if (first(bracket) <= quantity) {
                long from = Math.max(first(bracket), 1);
                price += (Math.min(quantity, end(bracket)) - from + 1) * cents(bracket, "price");
                last = bracket;
            }
        }
        return price + beyond(last, quantity);
    }

    /** Returns the price of the units beyond the last bracket. */
    private static long beyond(Map<String, Object> bracket, long quantity) {
        return bracket.isEmpty() ? 0 : Math.max(0, quantity - end(bracket)) * cents(bracket, "overage_price");
    }

    /** Returns the bracket of a quantity; the last one for larger quantities. */
    private Map<String, Object> bracketOf(long quantity) {
        Map<String, Object> found = Map.of();
        for (Map<String, Object> bracket : brackets()) {
            if (found.isEmpty() || first(bracket) <= quantity) {
                found = bracket;
            }
        }
        return found;
    }

    private List<Map<String, Object>> brackets() {
        return scheme.get("price_brackets") instanceof List<?> list
                ? list.stream().map(Templates::object).toList()
                : List.of();
    }

    private static long first(Map<String, Object> bracket) {
        return cents(bracket, "start_quantity");
    }

    private static long end(Map<String, Object> bracket) {
        return bracket.get("end_quantity") instanceof Number end ? end.longValue() : Long.MAX_VALUE;
    }

    private static long cents(Map<String, Object> from, String name) {
        return from.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
