package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.sandbox.PagarmeBillingTest.card;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.sandbox.internal.json.Templates;

/** Orders, and the life of their charges. */
@Timeout(20)
class PagarmeOrdersTest extends PagarmeSandboxSetup {
    private static final String PAYING = "4000000000000010";
    private static final Map<String, Object> PIX = Map.of("payment_method", "pix", "pix", Map.of("expires_in", 60));

    @Test
    void anOrderIsPaidByItsCard() throws Exception {
        Map<String, Object> order = order(byCard(PAYING, "auth_and_capture"));

        assertThat(order)
                .containsEntry("amount", 700)
                .containsEntry("status", "paid")
                .containsEntry("closed", true);
        assertThat(charge(order))
                .containsEntry("amount", 700)
                .containsEntry("paid_amount", 700)
                .containsEntry("status", "paid");
        assertThat(pagarme.done("GET", "/charges?order_id=" + order.get("id"), Map.of())
                        .get("data"))
                .asList()
                .hasSize(1);
        assertThat(pagarme.status("POST", items(order), item(1, 1))).isEqualTo(412);
    }

    @Test
    void aFailingCardFailsTheOrder() throws Exception {
        assertThat(order(byCard(sandbox.failingCardNumber(), "auth_and_capture")))
                .containsEntry("status", "failed");
    }

    @Test
    void aReservedAmountIsCapturedInPart() throws Exception {
        Map<String, Object> order = order(byCard(PAYING, "auth_only"));
        assertThat(order).containsEntry("status", "pending");
        String charge = "/charges/" + charge(order).get("id");
        assertThat(pagarme.status("POST", charge + "/capture", Map.of("amount", 701)))
                .isEqualTo(422);

        Map<String, Object> captured = pagarme.done("POST", charge + "/capture", Map.of("amount", 600));

        assertThat(captured).containsEntry("status", "paid").containsEntry("paid_amount", 600);
        assertThat(Templates.object(captured.get("last_transaction"))).containsEntry("status", "partial_capture");
        assertThat(pagarme.done("GET", "/orders/" + order.get("id"), Map.of())).containsEntry("status", "paid");
        assertThat(pagarme.status("POST", charge + "/capture", Map.of())).isEqualTo(412);
        assertThat(pagarme.done("GET", charge + "/transactions", Map.of()).get("data"))
                .asList()
                .hasSize(2);
    }

    @Test
    void aReservedAmountIsReleased() throws Exception {
        Map<String, Object> order = order(byCard(PAYING, "auth_only"));

        Map<String, Object> canceled =
                pagarme.done("DELETE", "/charges/" + charge(order).get("id"), Map.of());

        assertThat(canceled).containsEntry("status", "canceled");
        assertThat(Templates.object(canceled.get("last_transaction"))).containsEntry("status", "voided");
        assertThat(pagarme.done("GET", "/orders/" + order.get("id"), Map.of())).containsEntry("status", "canceled");
    }

    @Test
    void aPaymentIsRefundedInPartAndThenWhole() throws Exception {
        Map<String, Object> order = order(byCard(PAYING, "auth_and_capture"));
        String charge = "/charges/" + charge(order).get("id");

        Map<String, Object> part = pagarme.done("DELETE", charge, Map.of("amount", 200));
        assertThat(part).containsEntry("status", "paid").containsEntry("canceled_amount", 200);
        assertThat(pagarme.status("DELETE", charge, Map.of("amount", 501))).isEqualTo(422);
        Map<String, Object> whole = pagarme.done("DELETE", charge, Map.of());

        assertThat(whole).containsEntry("status", "canceled").containsEntry("canceled_amount", 700);
        assertThat(pagarme.status("DELETE", charge, Map.of())).isEqualTo(412);
        assertThat(pagarme.done("GET", "/orders/" + order.get("id"), Map.of())).containsEntry("status", "canceled");
    }

    @ParameterizedTest
    @CsvSource({"700, paid, paid", "701, overpaid, paid", "699, underpaid, pending"})
    void aPaymentWithoutACardIsConfirmed(int amount, String status, String orderStatus) throws Exception {
        Map<String, Object> order = order(PIX);
        assertThat(order).containsEntry("status", "pending");
        assertThat(Templates.object(charge(order).get("last_transaction")))
                .containsEntry("transaction_type", "pix")
                .containsKey("qr_code");

        Map<String, Object> confirmed = pagarme.done(
                "POST", "/charges/" + charge(order).get("id") + "/confirm-payment", Map.of("Amount", amount));

        assertThat(confirmed).containsEntry("status", status).containsEntry("paid_amount", amount);
        assertThat(pagarme.done("GET", "/orders/" + order.get("id"), Map.of())).containsEntry("status", orderStatus);
    }

    @Test
    void aChargeIsPaidInAnotherWay() throws Exception {
        Map<String, Object> order = order(PIX);
        String charge = "/charges/" + charge(order).get("id");
        assertThat(pagarme.done(
                        "PATCH",
                        "/Charges" + charge.substring(8) + "/due-date",
                        Map.of("due_at", "2040-01-01T00:00:00Z")))
                .containsEntry("due_at", "2040-01-01T00:00:00Z");

        assertThat(pagarme.done("PATCH", charge + "/payment-method", byCard(PAYING, "auth_and_capture")))
                .containsEntry("status", "paid")
                .containsEntry("payment_method", "credit_card");

        assertThat(pagarme.status("POST", charge + "/confirm-payment", Map.of()))
                .isEqualTo(412);
        assertThat(pagarme.done("GET", "/charges/summary?status=paid", Map.of()))
                .containsEntry("total", 700);
    }

    @Test
    void anOpenOrderTakesItemsAndChargesUntilItIsClosed() throws Exception {
        Map<String, Object> order = pagarme.done(
                "POST",
                "/orders",
                Map.of("customer", Map.of("name", "Ada"), "items", List.of(item(100, 7)), "closed", false));
        String id = String.valueOf(order.get("id"));
        Map<String, Object> added = pagarme.done("POST", items(order), item(50, 2));
        String item = items(order) + '/' + added.get("id");
        assertThat(pagarme.done("PUT", item, Map.of("quantity", 4))).containsEntry("quantity", 4);
        assertThat(pagarme.done("GET", item, Map.of())).containsEntry("amount", 50);
        assertThat(pagarme.done("GET", "/orders/" + id, Map.of())).containsEntry("amount", 900);
        pagarme.done("DELETE", item, Map.of());
        assertThat(pagarme.done("GET", "/orders/" + id, Map.of())).containsEntry("amount", 700);
        pagarme.done(
                "POST",
                "/Charges",
                Map.of("order_id", id, "amount", 700, "payment", byCard(PAYING, "auth_and_capture")));
        assertThat(pagarme.done("DELETE", items(order), Map.of())).containsEntry("amount", 0);

        assertThat(pagarme.done("PATCH", "/orders/" + id + "/closed", Map.of("status", "paid")))
                .containsEntry("closed", true)
                .containsEntry("status", "paid");
        assertThat(pagarme.status("PATCH", "/orders/" + id + "/closed", Map.of("status", "paid")))
                .isEqualTo(412);
        assertThat(pagarme.done("PATCH", "/Orders/" + id + "/metadata", Map.of("metadata", Map.of("a", "b"))))
                .containsEntry("metadata", Map.of("a", "b"));
        assertThat(pagarme.done("GET", "/orders?status=paid", Map.of()).get("data"))
                .asList()
                .hasSize(1);
    }

    @Test
    void aTransactionIsReadByItsIdentifier() throws Exception {
        Map<String, Object> transaction = Templates.object(
                charge(order(byCard(PAYING, "auth_and_capture"))).get("last_transaction"));

        assertThat(pagarme.done("GET", "/transactions/" + transaction.get("id"), Map.of()))
                .containsEntry("status", "captured");
        assertThat(pagarme.status("GET", "/transactions/tran_unknown", Map.of()))
                .isEqualTo(404);
    }

    @Test
    void aChargeStandsAlone() throws Exception {
        Map<String, Object> charge = pagarme.done(
                "POST",
                "/Charges",
                Map.of(
                        "amount",
                        250,
                        "customer",
                        Map.of("name", "Ada"),
                        "payment",
                        Map.of("payment_method", "voucher", "voucher", Map.of("Card", card(PAYING)))));

        assertThat(charge).containsEntry("status", "paid").doesNotContainKey("order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} ",
                "{\"customer\":{\"name\":\"Ada\"}}",
                "{\"customer\":{\"name\":\"Ada\"},\"items\":[{\"amount\":1,\"quantity\":0,\"description\":\"a\"}]}",
                "{\"items\":[{\"amount\":1,\"quantity\":1,\"description\":\"a\"}]}"
            })
    void anInvalidOrderIsRefused(String body) throws Exception {
        assertThat(pagarme.post("/orders", body.strip()).statusCode()).isEqualTo(422);
        assertThat(pagarme.done("GET", "/orders", Map.of()).get("data"))
                .asList()
                .isEmpty();
    }

    private Map<String, Object> order(Map<String, Object> payment) throws Exception {
        return pagarme.done(
                "POST",
                "/orders",
                Map.of(
                        "customer",
                        Map.of("name", "Ada"),
                        "items",
                        List.of(item(100, 7)),
                        "payments",
                        List.of(payment)));
    }

    static Map<String, Object> item(int amount, int quantity) {
        return Map.of("amount", amount, "quantity", quantity, "description", "Cup");
    }

    static Map<String, Object> byCard(String number, String operation) {
        return Map.of(
                "payment_method",
                "credit_card",
                "credit_card",
                Map.of("card", card(number), "operation_type", operation));
    }

    private static String items(Map<String, Object> order) {
        return "/orders/" + order.get("id") + "/items";
    }

    private static Map<String, Object> charge(Map<String, Object> order) {
        return Templates.firstElement(order, "charges");
    }
}
