package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.sandbox.PagarmeBillingTest.card;
import static tallygate.sandbox.PagarmeBillingTest.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.Templates;

/** Plans, customers and subscriptions after they were created. */
@Timeout(20)
class PagarmeUpdatesTest extends PagarmeSandboxSetup {
    private static final Map<String, Object> METADATA = Map.of("metadata", Map.of("a", "b"));

    @Test
    void aPlanAndItsItemsAreChanged() throws Exception {
        Map<String, Object> plan = pagarme.done(
                "POST",
                "/plans",
                Map.of(
                        "name",
                        "Seats",
                        "interval",
                        "month",
                        "interval_count",
                        1,
                        "items",
                        List.of(Map.of("name", "Seat", "quantity", 1, "pricing_scheme", unit(500)))));
        String one = "/plans/" + plan.get("id");
        assertThat(pagarme.done("PUT", one, Map.of("name", "Chairs"))).containsEntry("name", "Chairs");
        assertThat(pagarme.done("PATCH", one.replace("plans", "Plans") + "/metadata", METADATA))
                .containsEntry("metadata", Map.of("a", "b"));
        Map<String, Object> added =
                pagarme.done("POST", one + "/items", Map.of("name", "Desk", "pricing_scheme", unit(9)));
        String item = one + "/items/" + added.get("id");
        assertThat(pagarme.done("PUT", item, Map.of("quantity", 2))).containsEntry("quantity", 2);
        String first = one + "/items/" + Templates.firstElement(plan, "items").get("id");
        assertThat(pagarme.done("DELETE", first, Map.of())).containsEntry("status", "deleted");

        Map<String, Object> subscription = pagarme.done(
                "POST",
                "/subscriptions",
                Map.of("plan_id", plan.get("id"), "payment_method", "cash", "customer", Map.of("name", "Ada")));

        assertThat((List<?>) subscription.get("items")).hasSize(1);
        assertThat(Templates.firstElement(subscription, "items"))
                .containsEntry("name", "Desk")
                .containsEntry("quantity", 2);
        assertThat(pagarme.status("GET", one + "/items/pi_unknown", Map.of())).isEqualTo(404);
    }

    @Test
    void aCustomerHasAddressesCardsAndAccessTokens() throws Exception {
        String one = "/customers/"
                + pagarme.done("POST", "/customers", Map.of("name", "Ada")).get("id");
        String stranger = "/customers/"
                + pagarme.done("POST", "/customers", Map.of("name", "Bob")).get("id");
        assertThat(pagarme.done("PATCH", one.replace("customers", "Customers") + "/metadata", METADATA))
                .containsEntry("metadata", Map.of("a", "b"));
        String card = one + "/cards/"
                + pagarme.done("POST", one + "/cards", card("4000000000000010")).get("id");
        assertThat(pagarme.done("PUT", card, Map.of("exp_year", 2041))).containsEntry("exp_year", 2041);
        assertThat(pagarme.done("POST", card + "/renew", Map.of())).containsEntry("status", "active");

        for (String kind : List.of("/addresses", "/access-tokens")) {
            String made = "/"
                    + pagarme.done("POST", one + kind, Map.of("city", "Recife")).get("id");
            assertThat(pagarme.done("GET", one + kind + made, Map.of())).containsEntry("status", "active");
            assertThat(pagarme.status("GET", stranger + kind + made, Map.of())).isEqualTo(404);
            if (kind.equals("/addresses")) {
                assertThat(pagarme.done("PUT", one + kind + made, Map.of("number", "7")))
                        .containsEntry("number", "7")
                        .containsEntry("city", "Recife");
            }
            assertThat(pagarme.done("DELETE", one + kind + made, Map.of())).containsEntry("status", "deleted");
            assertThat(pagarme.done("GET", one + kind, Map.of())).containsEntry("data", List.of());
        }
        pagarme.done("POST", one + "/access-tokens", Map.of());
        pagarme.done("POST", one + "/access-tokens", Map.of());
        assertThat(pagarme.done("GET", one + "/access-tokens/", Map.of()).get("data"))
                .asList()
                .hasSize(2);
        assertThat(pagarme.done("GET", one + "/access-tokens", Map.of())).containsEntry("data", List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "gateway-affiliation-id, gateway_affiliation_id, gw_1",
        "minimum_price, minimum_price, 700",
        "boleto-due-days, boleto_due_days, 4"
    })
    void aPropertyOfASubscriptionIsChanged(String path, String property, String text) throws Exception {
        Object value = text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
        String one = subscribe(Map.of());

        assertThat(pagarme.done("PATCH", one + '/' + path, Map.of(property, value)))
                .containsEntry(property, value);
        assertThat(pagarme.status("PATCH", one + '/' + path, METADATA)).isEqualTo(422);
        pagarme.done("DELETE", one, Map.of());
        assertThat(pagarme.status("PATCH", one + '/' + path, Map.of(property, value)))
                .isEqualTo(412);
    }

    @Test
    void paymentMethodSplitAndItemsAreChanged() throws Exception {
        String one = subscribe(Map.of());
        String account = String.valueOf(
                pagarme.done("GET", "/recipients/default", Map.of()).get("id"));
        assertThat(pagarme.status("PATCH", one + "/payment-method", Map.of("payment_method", "credit_card")))
                .isEqualTo(422);
        assertThat(pagarme.done(
                        "PATCH",
                        one + "/payment-method",
                        Map.of("payment_method", "credit_card", "card", card("4000000000000010"))))
                .containsEntry("payment_method", "credit_card");
        Map<String, Object> rule = Map.of(
                "type",
                "percentage",
                "amount",
                100,
                "recipient_id",
                account,
                "options",
                Map.of("charge_remainder_fee", true));
        assertThat(Templates.object(
                        pagarme.done("PATCH", one + "/split", Map.of("enabled", true, "rules", List.of(rule)))
                                .get("split")))
                .containsEntry("enabled", true);
        String item = one + "/items/"
                + Templates.firstElement(pagarme.done("GET", one, Map.of()), "items")
                        .get("id");
        assertThat(pagarme.done("PUT", item, Map.of("quantity", 5))).containsEntry("quantity", 5);
        assertThat(pagarme.done("PATCH", one.replace("subscriptions", "Subscriptions") + "/metadata", METADATA))
                .containsEntry("metadata", Map.of("a", "b"));
        assertThat(pagarme.done("PATCH", one + "/cycle-status", Map.of("status", "unbilled")))
                .isEmpty();

        sandbox.advanceClock(Duration.ofDays(31));

        assertThat(pagarme.done("GET", "/charges?payment_method=credit_card", Map.of())
                        .get("data"))
                .asList()
                .hasSize(1)
                .allSatisfy(charge -> assertThat(Templates.object(charge))
                        .containsEntry("amount", 2500)
                        .containsEntry("status", "paid"));
        assertThat(pagarme.done("GET", "/recipients/" + account + "/balance", Map.of()))
                .containsEntry("available_amount", 2500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"discount", "increment"})
    void adjustmentsAreListedAndReadOneByOne(String kind) throws Exception {
        String list = subscribe(Map.of()) + '/' + kind + 's';
        Map<String, Object> made = pagarme.done("POST", list, Map.of("value", 5, kind + "_type", "flat"));

        assertThat(pagarme.done("GET", list + '/', Map.of()).get("data"))
                .asList()
                .hasSize(1);
        assertThat(pagarme.done("GET", list + '/' + made.get("id"), Map.of())).containsEntry("status", "active");
        assertThat(pagarme.status("GET", list + "/unknown", Map.of())).isEqualTo(404);
    }

    @Test
    void aSubscriptionOfTheFutureIsBroughtNearer() throws Exception {
        Instant later = Instant.now().plus(Duration.ofDays(20));
        String one = subscribe(Map.of("start_at", later.toString()));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThat(pagarme.status(
                        "PATCH",
                        one + "/start-at",
                        Map.of("start_at", Instant.now().toString())))
                .isEqualTo(422);
        assertThat(pagarme.status("PATCH", one + "/billing-date", Map.of("next_billing_at", later.toString())))
                .isEqualTo(412);
        pagarme.done("PATCH", one + "/start-at", Map.of("start_at", tomorrow.toString()));

        sandbox.advanceClock(Duration.ofDays(2));

        assertThat(pagarme.done("GET", one, Map.of())).containsEntry("status", "active");
        assertThat(pagarme.status("PATCH", one + "/start-at", Map.of("start_at", later.toString())))
                .isEqualTo(412);
    }

    /** The cycles that follow begin where the changed one ends. */
    @ParameterizedTest
    @CsvSource({"billing-date, next_billing_at", "periods/latest/end-at, end_at"})
    void theCurrentCycleEndsAtAnotherTime(String path, String property) throws Exception {
        String one = subscribe(Map.of("billing_type", "postpaid"));
        Instant end = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(5));
        assertThat(pagarme.status("PATCH", one + '/' + path, Map.of(property, "2001-01-01T00:00:00Z")))
                .isEqualTo(422);

        assertThat(pagarme.done("PATCH", one + '/' + path, Map.of(property, end.toString())))
                .containsEntry("next_billing_at", end.toString());
        sandbox.advanceClock(Duration.ofDays(6));

        List<?> cycles =
                (List<?>) pagarme.done("GET", one + "/cycles", Map.of()).get("data");
        assertThat(cycles).hasSize(2);
        assertThat(Templates.object(cycles.get(0)))
                .containsEntry("status", "billed")
                .containsEntry("end_at", end.toString());
        assertThat(Templates.object(cycles.get(1)).get("start_at")).isEqualTo(end.toString());
    }

    @Test
    void aCycleIsBilledEarlyAndOnce() throws Exception {
        String one = subscribe(Map.of("billing_type", "postpaid"));
        Object cycle = Templates.object(pagarme.done("GET", one, Map.of()).get("current_cycle"))
                .get("id");
        Map<String, Object> invoice = pagarme.done("POST", one + "/cycles/" + cycle + "/pay", METADATA);
        assertThat(invoice).containsEntry("amount", 1500).containsEntry("metadata", Map.of("a", "b"));
        assertThat(pagarme.status("POST", one + "/cycles/" + cycle + "/pay", Map.of()))
                .isEqualTo(412);
        assertThat(pagarme.done("PATCH", "/invoices/" + invoice.get("id") + "/status", Map.of("status", "paid")))
                .containsEntry("status", "paid");

        sandbox.advanceClock(Duration.ofDays(32));

        assertThat(pagarme.done("GET", "/invoices", Map.of()).get("data"))
                .asList()
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, canceled", "false, pending"})
    void openInvoicesAreCanceledWithTheSubscriptionOnRequest(boolean cancel, String status) throws Exception {
        String one = subscribe(Map.of("billing_type", "prepaid"));

        pagarme.done("DELETE", one, Map.of("cancel_pending_invoices", cancel));

        assertThat(pagarme.done("GET", "/invoices?status=" + status, Map.of()).get("data"))
                .asList()
                .hasSize(1);
    }

    private String subscribe(Map<String, Object> more) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
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
                List.of(Map.of("name", "Seat", "quantity", 3, "pricing_scheme", unit(500)))));
        body.putAll(more);
        return "/subscriptions/" + pagarme.done("POST", "/subscriptions", body).get("id");
    }
}
