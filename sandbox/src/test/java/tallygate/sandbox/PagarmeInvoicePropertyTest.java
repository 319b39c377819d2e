package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.json.Templates;

/** The invoice of random price schemes, discounts and increments, against a calculation that goes unit by unit. */
@Timeout(30)
class PagarmeInvoicePropertyTest {
    private record Bracket(int from, Integer to, int price, int overage) {}

    private record Scheme(String type, int price, List<Bracket> brackets, BigDecimal percentage, int least) {}

    private record Adjustment(boolean flat, BigDecimal value) {}

    @RepeatedTest(5)
    void anInvoiceIsTheSumOfItsParts(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        try (PagarmeSandbox sandbox = PagarmeSandbox.start()) {
            PagarmeHttp pagarme = new PagarmeHttp(sandbox);
            for (int run = 0; run < 12; run++) {
                Scheme scheme = scheme(random);
                List<Adjustment> discounts = adjustments(random, 3);
                List<Adjustment> increments = adjustments(random, 2);
                List<Integer> quantities =
                        random.ints(random.nextInt(4), 0, 60).boxed().toList();
                int amount = scheme.type().equals("percent") ? random.nextInt(100_000) : 0;

                assertThat(billed(pagarme, scheme, discounts, increments, quantities, amount))
                        .as("%s %s %s %s %s", scheme, discounts, increments, quantities, amount)
                        .isEqualTo(expected(scheme, discounts, increments, quantities, amount));
            }
        }
    }

    private static long billed(
            PagarmeHttp pagarme,
            Scheme scheme,
            List<Adjustment> discounts,
            List<Adjustment> increments,
            List<Integer> quantities,
            int amount)
            throws Exception {
        Map<String, Object> subscription = PagarmeHttp.json(pagarme.post(
                "/subscriptions",
                JsonText.write(Map.of(
                        "interval",
                        "month",
                        "interval_count",
                        1,
                        "billing_type",
                        "postpaid",
                        "payment_method",
                        "cash",
                        "customer",
                        Map.of("name", "Ada"),
                        "items",
                        List.of(Map.of("name", "Metered", "pricing_scheme", sent(scheme))),
                        "discounts",
                        sent(discounts, "discount_type"),
                        "increments",
                        sent(increments, "increment_type")))));
        String item =
                String.valueOf(Templates.firstElement(subscription, "items").get("id"));
        for (int quantity : quantities) {
            Map<String, Object> usage = new LinkedHashMap<>(
                    Map.of("quantity", quantity, "used_at", Instant.now().toString()));
            if (scheme.type().equals("percent")) {
                usage.put("amount", amount);
            }
            assertThat(pagarme.post(
                                    "/subscriptions/" + subscription.get("id") + "/items/" + item + "/usages",
                                    JsonText.write(usage))
                            .statusCode())
                    .isEqualTo(200);
        }
        Map<String, Object> invoice =
                PagarmeHttp.json(pagarme.get("/subscriptions/" + subscription.get("id") + "/partial-invoice"));
        return ((Number) invoice.get("amount")).longValue();
    }

    private static long expected(
            Scheme scheme,
            List<Adjustment> discounts,
            List<Adjustment> increments,
            List<Integer> quantities,
            int amount) {
        int quantity = quantities.stream().mapToInt(Integer::intValue).sum();
        BigDecimal price = BigDecimal.valueOf(Math.max(
                scheme.least(),
                switch (scheme.type()) {
                    case "unit" -> (long) quantity * scheme.price();
                    case "percent" ->
                        whole(scheme.percentage()
                                .multiply(BigDecimal.valueOf((long) amount * quantities.size()))
                                .divide(BigDecimal.valueOf(100)));
                    case "package" -> packaged(scheme, quantity);
                    case "volume" -> (long) quantity * holding(scheme, quantity).price();
                    default -> tiers(scheme, quantity);
                }));
        long added = increments.stream().mapToLong(each -> cents(each, price)).sum();
        long off = discounts.stream().mapToLong(each -> cents(each, price)).sum();
        return Math.max(0, price.longValue() + added - off);
    }

    private static long cents(Adjustment adjustment, BigDecimal price) {
        return adjustment.flat()
                ? adjustment.value().longValue()
                : whole(price.multiply(adjustment.value()).divide(BigDecimal.valueOf(100)));
    }

    private static long whole(BigDecimal cents) {
        return cents.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static long packaged(Scheme scheme, int quantity) {
        if (quantity == 0) {
            return 0;
        }
        Bracket bracket = holding(scheme, quantity);
        long price = bracket.price();
        for (int unit = 1; unit <= quantity; unit++) {
            if (bracket.to() != null && unit > bracket.to()) {
                price += bracket.overage();
            }
        }
        return price;
    }

    private static long tiers(Scheme scheme, int quantity) {
        long price = 0;
        for (int unit = 1; unit <= quantity; unit++) {
            Bracket bracket = holding(scheme, unit);
            price += bracket.to() != null && unit > bracket.to() ? bracket.overage() : bracket.price();
        }
        return price;
    }

    /** The bracket that has this unit; the last one for all beyond it. */
    private static Bracket holding(Scheme scheme, int unit) {
        return scheme.brackets().stream()
                .filter(bracket -> unit <= (bracket.to() == null ? Integer.MAX_VALUE : bracket.to()))
                .findFirst()
                .orElse(scheme.brackets().get(scheme.brackets().size() - 1));
    }

    private static Scheme scheme(Random random) {
        List<Bracket> brackets = new ArrayList<>();
        int from = 1;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean open = i == count - 1 && random.nextBoolean();
            int to = from + random.nextInt(30);
            brackets.add(new Bracket(from, open ? null : to, random.nextInt(500), random.nextInt(50)));
            from = to + 1;
        }
        List<String> types = List.of("unit", "package", "volume", "tier", "percent");
        return new Scheme(
                types.get(random.nextInt(types.size())),
                random.nextInt(1000),
                brackets,
                BigDecimal.valueOf(random.nextInt(2000), 2),
                random.nextInt(3) == 0 ? random.nextInt(2000) : 0);
    }

    private static List<Adjustment> adjustments(Random random, int most) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            boolean flat = random.nextBoolean();
            adjustments.add(new Adjustment(
                    flat, flat ? BigDecimal.valueOf(random.nextInt(700)) : BigDecimal.valueOf(random.nextInt(600), 1)));
        }
        return adjustments;
    }

    private static Map<String, Object> sent(Scheme scheme) {
        List<Map<String, Object>> brackets = new ArrayList<>();
        for (Bracket bracket : scheme.brackets()) {
            Map<String, Object> sent = new LinkedHashMap<>(Map.of(
                    "start_quantity", bracket.from(), "price", bracket.price(), "overage_price", bracket.overage()));
            if (bracket.to() != null) {
                sent.put("end_quantity", bracket.to());
            }
            brackets.add(sent);
        }
        return Map.of(
                "scheme_type", scheme.type(),
                "price", scheme.price(),
                "minimum_price", scheme.least(),
                "percentage", scheme.percentage(),
                "price_brackets", brackets);
    }

    private static List<Map<String, Object>> sent(List<Adjustment> adjustments, String kind) {
        return adjustments.stream()
                .map(each -> Map.<String, Object>of("value", each.value(), kind, each.flat() ? "flat" : "percentage"))
                .toList();
    }
}
