package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.json.Templates;

/** The life of a subscription in the sandbox. */
@Timeout(20)
class PagarmeBillingTest {
    private static final String PAYING = "4000000000000010";

    private final PagarmeSandbox sandbox = PagarmeSandbox.start();
    private final PagarmeHttp pagarme = new PagarmeHttp(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aMeteredCustomerIsBilledForItsUsages() throws Exception {
        Map<String, Object> plan = created(
                "/plans",
                Map.of(
                        "name", "Metered",
                        "interval", "month",
                        "interval_count", 1,
                        "billing_type", "postpaid",
                        "items", List.of(Map.of("name", "Calls", "pricing_scheme", unit(3)))));
        Map<String, Object> subscription = created(
                "/subscriptions",
                Map.of(
                        "plan_id", plan.get("id"),
                        "payment_method", "credit_card",
                        "customer", Map.of("name", "Ada"),
                        "card_token", token(PAYING)));
        assertThat(subscription).containsEntry("status", "active").containsKey("current_cycle");
        String id = String.valueOf(subscription.get("id"));
        String item = String.valueOf(first(subscription, "items").get("id"));
        created("/subscriptions/" + id + "/items/" + item + "/usages", Map.of("quantity", 40, "used_at", now()));
        created("/subscriptions/" + id + "/items/" + item + "/usages", Map.of("quantity", 2, "used_at", now()));
        assertThat(get("/subscriptions/" + id + "/partial-invoice")).containsEntry("amount", 126);

        sandbox.advanceClock(Duration.ofDays(31));

        Map<String, Object> invoice = only("/invoices?subscription_id=" + id);
        assertThat(invoice).containsEntry("amount", 126).containsEntry("status", "paid");
        assertThat(first(invoice, "items")).containsEntry("quantity", 42).containsEntry("name", "Calls");
        assertThat(only("/charges")).containsEntry("status", "paid").containsEntry("amount", 126);
        assertThat(PagarmeHttp.data(pagarme.get("/subscriptions/" + id + "/cycles")))
                .hasSize(2);
    }

    /** Each month begins on the day of the start, however long the one before was. */
    @Test
    void cyclesCloseOneAfterTheOtherWhenTheClockMoves() throws Exception {
        String id = subscribe(PAYING, Map.of("billing_type", "prepaid"));

        sandbox.advanceClock(Duration.ofDays(367));

        List<?> cycles = PagarmeHttp.data(pagarme.get("/subscriptions/" + id + "/cycles?size=100"));
        assertThat(cycles).hasSize(13);
        for (int i = 1; i < cycles.size(); i++) {
            assertThat(Templates.object(cycles.get(i)).get("start_at"))
                    .isEqualTo(Templates.object(cycles.get(i - 1)).get("end_at"));
        }
        assertThat(PagarmeHttp.data(pagarme.get("/invoices?size=100"))).hasSize(13);
    }

    @Test
    void aChargeFailsByItsCardAndIsPaidWithAnother() throws Exception {
        String id = subscribe(sandbox.failingCardNumber(), Map.of("billing_type", "prepaid"));
        Map<String, Object> charge = only("/charges");
        assertThat(charge).containsEntry("status", "failed");
        assertThat(Templates.object(charge.get("last_transaction"))).containsEntry("status", "not_authorized");
        assertThat(only("/invoices")).containsEntry("status", "failed");
        assertThat(created("/charges/" + charge.get("id") + "/retry", Map.of())).containsEntry("status", "failed");

        Map<String, Object> paid = PagarmeHttp.json(pagarme.write(
                "PATCH",
                "/charges/" + charge.get("id") + "/card",
                JsonText.write(Map.of("card", card(PAYING))),
                "key-1"));

        assertThat(paid).containsEntry("status", "paid");
        assertThat(only("/invoices")).containsEntry("status", "paid").containsEntry("subscription_id", id);
        assertThat(pagarme.post("/charges/" + charge.get("id") + "/retry", "").statusCode())
                .isEqualTo(412);
    }

    @Test
    void aCanceledSubscriptionIsNotBilled() throws Exception {
        String id = subscribe(PAYING, Map.of("billing_type", "postpaid"));
        assertThat(PagarmeHttp.json(pagarme.write("DELETE", "/subscriptions/" + id, "", "key-1")))
                .containsEntry("status", "canceled");

        sandbox.advanceClock(Duration.ofDays(100));

        assertThat(PagarmeHttp.data(pagarme.get("/invoices"))).isEmpty();
        assertThat(pagarme.write("DELETE", "/subscriptions/" + id, "", "key-2").statusCode())
                .isEqualTo(412);
        assertThat(pagarme.post("/subscriptions/" + id + "/cycles", "").statusCode())
                .isEqualTo(412);
    }

    @Test
    void aSubscriptionOfTheFutureBeginsInTime() throws Exception {
        String id = subscribe(
                PAYING,
                Map.of("start_at", Instant.now().plus(Duration.ofDays(10)).toString(), "billing_type", "prepaid"));
        assertThat(get("/subscriptions/" + id)).containsEntry("status", "future");
        assertThat(pagarme.get("/subscriptions/" + id + "/partial-invoice").statusCode())
                .isEqualTo(412);

        sandbox.advanceClock(Duration.ofDays(11));

        assertThat(get("/subscriptions/" + id)).containsEntry("status", "active");
        assertThat(only("/invoices")).containsEntry("amount", 1_000);
    }

    @Test
    void discountsAndIncrementsHoldForTheirCycles() throws Exception {
        String id = subscribe(PAYING, Map.of("billing_type", "postpaid"));
        created("/subscriptions/" + id + "/discounts", Map.of("value", 25, "discount_type", "percentage", "cycles", 1));
        created("/subscriptions/" + id + "/increments", Map.of("value", 30, "increment_type", "flat"));

        sandbox.advanceClock(Duration.ofDays(62));

        List<?> invoices = PagarmeHttp.data(pagarme.get("/invoices"));
        assertThat(Templates.object(invoices.get(0)))
                .containsEntry("amount", 780)
                .containsEntry("total_discount", 250)
                .containsEntry("total_increment", 30);
        assertThat(Templates.object(invoices.get(1)))
                .containsEntry("amount", 1_030)
                .containsEntry("total_discount", 0);
    }

    @Test
    void aTokenIsUsedOnceAndNeedsNoSecretKey() throws Exception {
        String customer =
                String.valueOf(created("/customers", Map.of("name", "Ada")).get("id"));
        String body = JsonText.write(Map.of("token", token(PAYING)));
        Map<String, Object> card = PagarmeHttp.json(pagarme.post("/customers/" + customer + "/cards", body));

        assertThat(card)
                .containsEntry("first_six_digits", "400000")
                .containsEntry("last_four_digits", "0010")
                .doesNotContainKeys("number", "cvv");
        assertThat(pagarme.post("/customers/" + customer + "/cards", body).statusCode())
                .isEqualTo(404);
        assertThat(JsonText.write(get("/customers/" + customer + "/cards"))).doesNotContain(PAYING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/plans | {}",
                "/subscriptions | {\"payment_method\":\"credit_card\"}",
                "/subscriptions | {\"payment_method\":\"cash\",\"plan_id\":\"plan_unknown\"}",
                "/customers | {\"email\":\"a\"}"
            })
    void missingRequiredPropertyIsRejectedWith422(String target, String body) throws Exception {
        HttpResponse<String> refusal = pagarme.post(target, body);

        assertThat(refusal.statusCode()).isEqualTo(body.contains("unknown") ? 404 : 422);
        assertThat(PagarmeHttp.json(refusal)).containsKey("message");
    }

    private String subscribe(String number, Map<String, Object> more) throws Exception {
        Map<String, Object> body = Templates.filled(
                Map.of(
                        "interval",
                        "month",
                        "interval_count",
                        1,
                        "payment_method",
                        "credit_card",
                        "customer",
                        Map.of("name", "Ada"),
                        "card",
                        card(number),
                        "items",
                        List.of(Map.of("name", "Seat", "quantity", 2, "pricing_scheme", unit(500)))),
                more);
        return String.valueOf(created("/subscriptions", body).get("id"));
    }

    private String token(String number) throws Exception {
        HttpResponse<String> token = new PlainHttp(sandbox.baseUrl())
                .send(
                        "POST",
                        "/tokens?appId=pk_test_sandbox",
                        JsonText.write(Map.of("type", "card", "card", card(number))),
                        PlainHttp.TIMEOUT);
        return String.valueOf(PagarmeHttp.json(token).get("id"));
    }

    static Map<String, Object> card(String number) {
        return Map.of("number", number, "holder_name", "ADA", "exp_month", 12, "exp_year", 2040, "cvv", "123");
    }

    static Map<String, Object> unit(int price) {
        return Map.of("scheme_type", "unit", "price", price);
    }

    private static String now() {
        return Instant.now().toString();
    }

    private Map<String, Object> created(String target, Map<String, ?> body) throws Exception {
        HttpResponse<String> response = pagarme.post(target, JsonText.write(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return PagarmeHttp.json(response);
    }

    private Map<String, Object> get(String target) throws Exception {
        return PagarmeHttp.json(pagarme.get(target));
    }

    private Map<String, Object> only(String list) throws Exception {
        List<?> data = PagarmeHttp.data(pagarme.get(list));
        assertThat(data).hasSize(1);
        return Templates.object(data.get(0));
    }

    private static Map<String, Object> first(Map<String, Object> of, String list) {
        return Templates.firstElement(of, list);
    }
}
