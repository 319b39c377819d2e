package tallygate.pagarme.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.pagarme.model.GetChargeResponse;
import tallygate.pagarme.model.GetInvoiceResponse;
import tallygate.pagarme.model.GetOrderResponse;
import tallygate.pagarme.model.WebhookEventType;
import tallygate.spec.Specification;

class WebhooksTest {
    private static final String CHARGE_PAID =
            """
            {"id": "hook_1", "account": {"id": "acc_1", "name": "Shop"}, "type": "charge.paid",
             "created_at": "2026-01-31T04:15:54Z",
             "data": {"id": "ch_1", "amount": 14990, "status": "paid", "planted": "4000planted0010",
                      "invoice": {"id": "in_1", "subscriptionId": "sub_1"}, "customer": {"document": "111planted11"}}}
            """;

    @Test
    void anEventHasItsKindItsTimeAndItsObject() {
        WebhookEvent event = Webhooks.parse(CHARGE_PAID);
        GetChargeResponse charge = event.data(GetChargeResponse.class).orElseThrow();

        assertThat(event.id()).isEqualTo("hook_1");
        assertThat(event.type()).isEqualTo(WebhookEventType.CHARGE_PAID);
        assertThat(event.createdAt()).hasValue(Instant.parse("2026-01-31T04:15:54Z"));
        assertThat(event.delivery().account().orElseThrow().name()).hasValue("Shop");
        assertThat(charge.amount()).isEqualTo(14_990L);
        assertThat(charge.unknownProperties()).containsEntry("planted", "4000planted0010");
        assertThat(event).isEqualTo(Webhooks.parse(CHARGE_PAID.getBytes(StandardCharsets.UTF_8)));
    }

    /** The vendor writes this name in two ways. */
    @Test
    void theSubscriptionOfAnInvoiceWithinAChargeIsFoundUnderEitherName() {
        String other = CHARGE_PAID.replace("subscriptionId", "subscription_id");

        for (String body : new String[] {CHARGE_PAID, other}) {
            assertThat(Webhooks.parse(body)
                            .data(GetChargeResponse.class)
                            .flatMap(GetChargeResponse::invoice)
                            .flatMap(GetInvoiceResponse::subscriptionId))
                    .hasValue("sub_1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-29T20:23:47, 2017-06-29T20:23:47Z",
        "2025-01-01T04:15:54Z, 2025-01-01T04:15:54Z",
        "2023-10-10T20:28:13.6201993Z, 2023-10-10T20:28:13.620199300Z"
    })
    void everyFormOfATimeIsRead(String sent, Instant time) {
        assertThat(Webhooks.parse(CHARGE_PAID.replace("2026-01-31T04:15:54Z", sent))
                        .createdAt())
                .hasValue(time);
    }

    @Test
    void otherTypeThanThatOfTheKindIsEmpty() {
        assertThat(Webhooks.parse(CHARGE_PAID).data(GetOrderResponse.class)).isEmpty();
    }

    @Test
    void aKindThatIsNotDocumentedIsKept() {
        WebhookEvent event =
                Webhooks.parse("{\"id\":\"hook_2\",\"type\":\"moon.landed\",\"data\":{\"a\":1},\"more\":true}");

        assertThat(event.type().isKnown()).isFalse();
        assertThat(event.type()).hasToString("moon.landed");
        assertThat(event.data(GetChargeResponse.class)).isEmpty();
        assertThat(event.delivery().data().orElseThrow()).isInstanceOf(Map.class);
        assertThat(event.delivery().unknownProperties()).containsEntry("more", true);
    }

    static List<?> kinds() {
        return (List<?>) ((Map<?, ?>) Specification.pagarme().schemas().get("WebhookEventType")).get("enum");
    }

    /** Whatever the object lacks. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsRead(String kind) {
        WebhookEvent event = Webhooks.parse("{\"id\":\"hook_1\",\"type\":\"" + kind + "\",\"data\":{\"id\":\"x\"}}");

        assertThat(event.type().isKnown()).isTrue();
        assertThat(event.type()).hasToString(kind);
        assertThat(EventData.isTyped(kind)).isEqualTo(!kind.matches("(chargeback|transfer)\\..*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "planted",
                "[]",
                "null",
                "{}",
                "{\"id\":\"planted\"}",
                "{\"type\":\"charge.paid\"}",
                "{\"id\":{},"
            })
    void bodyThatIsNotAWebhookIsRejectedWithoutShowingIt(String body) {
        assertThatThrownBy(() -> Webhooks.parse(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a valid Pagar.me webhook")
                .hasMessageNotContaining("planted");
    }

    @Test
    void textHasNothingOfTheObject() {
        WebhookEvent event = Webhooks.parse(CHARGE_PAID);

        assertThat(event + " " + event.delivery()).doesNotContain("planted").contains("hook_1");
    }
}
