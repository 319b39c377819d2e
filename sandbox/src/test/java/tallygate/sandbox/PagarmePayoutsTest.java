package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.sandbox.PagarmeOrdersTest.byCard;
import static tallygate.sandbox.PagarmeOrdersTest.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.sandbox.internal.json.Templates;

/** Recipients, what they own, and what is paid out. */
@Timeout(20)
class PagarmePayoutsTest extends PagarmeSandboxSetup {
    private static final Map<String, Object> BANK = Map.of(
            "holder_name", "Ada",
            "holder_type", "individual",
            "holder_document", "00000000000",
            "bank", "001",
            "branch_number", "1",
            "account_number", "2",
            "account_check_digit", "3",
            "type", "checking");

    @Test
    void aRecipientIsChangedInEachWay() throws Exception {
        String id = recipient("supplier");
        String one = "/recipients/" + id;

        assertThat(pagarme.done("GET", "/recipients/supplier", Map.of())).containsEntry("id", id);
        assertThat(pagarme.done("PUT", one, Map.of("description", "Beans"))).containsEntry("description", "Beans");
        assertThat(pagarme.done("PATCH", one + "/code", Map.of("code", "beans")))
                .containsEntry("code", "beans");
        assertThat(pagarme.done("PATCH", one + "/metadata", Map.of("metadata", Map.of("a", "b"))))
                .containsEntry("metadata", Map.of("a", "b"));
        assertThat(pagarme.done(
                                "PATCH",
                                one + "/transfer-settings",
                                Map.of("transfer_enabled", "true", "transfer_interval", "weekly", "transfer_day", "3"))
                        .get("transfer_settings"))
                .isEqualTo(Map.of("transfer_enabled", true, "transfer_interval", "weekly", "transfer_day", 3));
        assertThat(pagarme.status(
                        "PATCH", one + "/transfer-settings", Map.of("transfer_enabled", "true", "transfer_day", "x")))
                .isEqualTo(422);
        assertThat(Templates.object(
                        pagarme.done("PATCH", one + "/automatic-anticipation-settings", Map.of("enabled", true))
                                .get("automatic_anticipation_settings")))
                .containsEntry("enabled", true);
        Map<String, Object> other = new LinkedHashMap<>(BANK);
        other.put("bank", "002");
        assertThat(Templates.object(pagarme.done("PATCH", one + "/default-bank-account", Map.of("bank_account", other))
                        .get("default_bank_account")))
                .containsEntry("bank", "002");
        assertThat(pagarme.done("GET", "/recipients", Map.of()).get("data"))
                .asList()
                .hasSize(2);
        assertThat(pagarme.status("GET", "/recipients/unknown", Map.of())).isEqualTo(404);
    }

    /** What requests have as numbers and booleans, responses have as texts. */
    @Test
    void declarationsComeBackAsTexts() throws Exception {
        Map<String, Object> made = pagarme.done(
                "POST",
                "/recipients",
                Map.of(
                        "default_bank_account",
                        BANK,
                        "register_information",
                        Map.of("type", "individual", "monthly_income", 500, "name", "Ada")));

        assertThat(Templates.object(made.get("register_information")))
                .containsEntry("monthly_income", "500")
                .containsEntry("name", "Ada");
    }

    @Test
    void anOrderIsSplitAndItsRefundAsWell() throws Exception {
        String first = recipient("first");
        String second = recipient("second");
        Map<String, Object> payment = new LinkedHashMap<>(byCard("4000000000000010", "auth_and_capture"));
        payment.put("split", List.of(share(first, 33), share(second, 67)));
        Map<String, Object> order = order(payment);

        assertThat(available(first)).isEqualTo(33);
        assertThat(available(second)).isEqualTo(68);
        String charge = String.valueOf(Templates.firstElement(order, "charges").get("id"));
        pagarme.done("DELETE", "/charges/" + charge, Map.of("amount", 1));
        pagarme.done("DELETE", "/charges/" + charge, Map.of());

        assertThat(available(first)).isZero();
        assertThat(available(second)).isZero();
        List<?> payables = (List<?>)
                pagarme.done("GET", "/payables?charge_id=" + charge, Map.of()).get("data");
        assertThat(payables).hasSizeGreaterThan(2).allSatisfy(payable -> assertThat(pagarme.status(
                        "GET", "/payables/" + Templates.object(payable).get("id"), Map.of()))
                .isEqualTo(200));
        payment.put("split", List.of(share(first, 33), share(second, 66)));
        assertThat(pagarme.status("POST", "/orders", body(payment))).isEqualTo(422);
        payment.put("split", List.of(share("rp_unknown", 100)));
        assertThat(pagarme.status("POST", "/orders", body(payment))).isEqualTo(404);
    }

    @Test
    void moneyIsPaidOutOfTheBalanceOnly() throws Exception {
        order(byCard("4000000000000010", "auth_and_capture"));
        String account = String.valueOf(
                pagarme.done("GET", "/recipients/default", Map.of()).get("id"));
        String other = recipient("other");
        String one = "/recipients/" + account;
        assertThat(pagarme.status("POST", one + "/withdrawals", Map.of("amount", 102)))
                .isEqualTo(412);

        Map<String, Object> withdrawn = pagarme.done("POST", one + "/withdrawals", Map.of("amount", 50));
        Map<String, Object> sent = pagarme.done("POST", one + "/transfers", Map.of("amount", 10));
        Map<String, Object> given = pagarme.done(
                "POST", "/transfers/recipients", Map.of("amount", 40, "source_id", account, "target_id", other));

        assertThat(pagarme.done("GET", one + "/balance", Map.of()))
                .containsEntry("available_amount", 1)
                .containsEntry("transferred_amount", 100);
        assertThat(available(other)).isEqualTo(40);
        assertThat(pagarme.done("GET", one + "/withdrawals/" + withdrawn.get("id"), Map.of()))
                .containsEntry("amount", 50);
        assertThat(pagarme.done("GET", one + "/transfers/" + sent.get("id"), Map.of()))
                .containsEntry("amount", 10);
        assertThat(pagarme.done("GET", "/transfers/" + given.get("id"), Map.of()))
                .containsEntry("amount", 40);
        assertThat(pagarme.status("GET", "/recipients/" + other + "/transfers/" + sent.get("id"), Map.of()))
                .isEqualTo(404);
        for (String list : List.of(one + "/withdrawals", one + "/transfers", "/transfers")) {
            assertThat(pagarme.done("GET", list, Map.of()).get("data")).asList().hasSize(1);
        }
        List<?> operations = (List<?>) pagarme.done("GET", "/balance/operations?recipient_id=" + account, Map.of())
                .get("data");
        assertThat(operations).hasSize(4).allSatisfy(operation -> assertThat(pagarme.status(
                        "GET",
                        "/balance/operations/" + Templates.object(operation).get("id"),
                        Map.of()))
                .isEqualTo(200));
        assertThat(Templates.object(operations.get(3))).containsEntry("balance_amount", "1");
    }

    @Test
    void anAnticipationIsKept() throws Exception {
        String one = "/recipients/" + recipient("r") + "/anticipations";
        Map<String, Object> made = pagarme.done(
                "POST", one, Map.of("amount", 5, "timeframe", "start", "payment_date", "2040-01-01T00:00:00Z"));

        assertThat(pagarme.done("GET", one + '/' + made.get("id"), Map.of())).containsEntry("requested_amount", 5);
        assertThat(pagarme.done("GET", one, Map.of()).get("data")).asList().hasSize(1);
        assertThat(pagarme.status("POST", one, Map.of("amount", 5))).isEqualTo(422);
    }

    private Map<String, Object> order(Map<String, Object> payment) throws Exception {
        return pagarme.done("POST", "/orders", body(payment));
    }

    private static Map<String, Object> body(Map<String, Object> payment) {
        return Map.of("customer", Map.of("name", "Ada"), "items", List.of(item(101, 1)), "payments", List.of(payment));
    }

    private static Map<String, Object> share(String recipient, int percent) {
        return Map.of("type", "percentage", "amount", percent, "recipient_id", recipient);
    }

    private String recipient(String code) throws Exception {
        return String.valueOf(pagarme.done("POST", "/recipients", Map.of("code", code, "default_bank_account", BANK))
                .get("id"));
    }

    private int available(String recipient) throws Exception {
        return (int) pagarme.done("GET", "/recipients/" + recipient + "/balance", Map.of())
                .get("available_amount");
    }
}
