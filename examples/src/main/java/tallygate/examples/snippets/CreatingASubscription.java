package tallygate.examples.snippets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.*;

/** A plan with a price by the unit, and a subscription that a card pays. */
final class CreatingASubscription {
    private CreatingASubscription() {}

    static GetSubscriptionResponse create(PagarmeClient pagarme, String cardToken) {
        // snippet:start subscribe
        CreatePricingSchemeRequest cents = CreatePricingSchemeRequest.builder()
                .schemeType(SchemeType.UNIT)
                .price(3L)
                .build();
        GetPlanResponse plan = pagarme.createPlan(CreatePlanRequest.builder()
                .name("Metered")
                .interval(BillingInterval.MONTH)
                .intervalCount(1)
                .billingType(BillingType.POSTPAID)
                .items(List.of(PlanItemRequest.builder()
                        .name("API calls")
                        .pricingScheme(cents)
                        .build()))
                .build());
        return pagarme.createSubscription(CreateSubscriptionRequest.builder()
                .planId(plan.id())
                .customer(CustomerRequest.builder().name("Ada").build())
                .paymentMethod(PaymentMethod.CREDIT_CARD)
                .cardToken(cardToken)
                .startAt(Instant.now().minus(Duration.ofDays(1)))
                .build());
        // snippet:end subscribe
    }
}
