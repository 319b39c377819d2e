package tallygate.cli.subscriptions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tallygate.pagarme.model.GetPriceBracketResponse;
import tallygate.pagarme.model.GetPricingSchemeResponse;
import tallygate.pagarme.model.SchemeType;

/** The price of a quantity by a scheme, before discounts and increments. The service rounds and prices; this is for forecasts. */
final class Price {
    private Price() {}

    /** In cents; empty for a share of amounts and for schemes that are newer than this program. */
    static Optional<Long> of(GetPricingSchemeResponse scheme, long quantity) {
        Optional<Long> price = Optional.empty();
        if (scheme.schemeType().equals(SchemeType.UNIT)) {
            price = Optional.of(quantity * scheme.price());
        } else if (scheme.schemeType().equals(SchemeType.PACKAGE)) {
            price = bracket(scheme, quantity)
                    .map(bracket -> quantity == 0 ? 0 : bracket.price() + beyond(bracket, quantity));
        } else if (scheme.schemeType().equals(SchemeType.VOLUME)) {
            price = bracket(scheme, quantity).map(bracket -> quantity * bracket.price());
        } else if (scheme.schemeType().equals(SchemeType.TIER)) {
            price = bracket(scheme, quantity).map(last -> tiers(scheme, quantity) + beyond(last, quantity));
        }
        return price.map(cents -> Math.max(cents, scheme.minimumPrice().orElse(0L)));
    }

    /** The bracket that a quantity falls into; the last one for what is beyond it. */
    static Optional<GetPriceBracketResponse> bracket(GetPricingSchemeResponse scheme, long quantity) {
        List<GetPriceBracketResponse> brackets = scheme.priceBrackets().stream()
                .sorted(Comparator.comparing(GetPriceBracketResponse::startQuantity))
                .toList();
        return brackets.stream()
                .filter(bracket -> bracket.startQuantity() <= quantity)
                .reduce((lower, higher) -> higher)
                .or(() -> brackets.stream().findFirst());
    }

    private static long tiers(GetPricingSchemeResponse scheme, long quantity) {
        return scheme.priceBrackets().stream()
                .mapToLong(bracket -> {
                    long units = Math.min(quantity, end(bracket)) - Math.max(bracket.startQuantity(), 1) + 1;
                    return Math.max(units, 0) * bracket.price();
                })
                .sum();
    }

    private static long beyond(GetPriceBracketResponse bracket, long quantity) {
        return Math.max(0, quantity - end(bracket)) * bracket.overagePrice().orElse(0L);
    }

    private static long end(GetPriceBracketResponse bracket) {
        return bracket.endQuantity().map(Integer::longValue).orElse(Long.MAX_VALUE);
    }
}
