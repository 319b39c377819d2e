package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.sandbox.PagarmeOrdersTest.byCard;
import static tallygate.sandbox.PagarmeOrdersTest.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import tallygate.sandbox.internal.json.Templates;

/** Random orders, captures, refunds and payouts: no cent comes from nowhere, and none is lost. */
@Timeout(60)
class PagarmeMoneyPropertyTest extends PagarmeSandboxSetup {
    private final List<String> recipients = new ArrayList<>();
    private final List<String> charges = new ArrayList<>();
    private long paidOut;

    @RepeatedTest(4)
    void balancesAreWhatChargesCollectedLessWhatWasPaidOut(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        recipients.add(String.valueOf(
                pagarme.done("GET", "/recipients/default", Map.of()).get("id")));
        for (int i = 0; i < 3; i++) {
            recipients.add(String.valueOf(pagarme.done(
                            "POST",
                            "/recipients",
                            Map.of(
                                    "default_bank_account",
                                    Map.of("holder_name", "Ada", "bank", "001", "account_number", "2")))
                    .get("id")));
        }
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> order(random);
                case 2 -> change(random, "POST", "/capture");
                case 3 -> change(random, "DELETE", "");
                default -> payOut(random);
            }
            assertThat(owned()).as("step %s", step).isEqualTo(collected() - paidOut);
        }
    }

    private void order(Random random) throws Exception {
        int amount = 1 + random.nextInt(1000);
        Map<String, Object> payment = new LinkedHashMap<>(
                byCard("4000000000000010", random.nextBoolean() ? "auth_only" : "auth_and_capture"));
        if (random.nextInt(4) > 0) {
            payment.put("split", split(random));
        }
        Map<String, Object> order = pagarme.done(
                "POST",
                "/orders",
                Map.of(
                        "customer",
                        Map.of("name", "Ada"),
                        "items",
                        List.of(item(amount, 1)),
                        "payments",
                        List.of(payment)));
        charges.add(String.valueOf(Templates.firstElement(order, "charges").get("id")));
    }

    private List<Map<String, Object>> split(Random random) {
        List<Map<String, Object>> rules = new ArrayList<>();
        int left = 100;
        while (left > 0) {
            int percent = rules.size() == 4 ? left : 1 + random.nextInt(left);
            rules.add(
                    Map.of("type", "percentage", "amount", percent, "recipient_id", recipients.get(random.nextInt(4))));
            left -= percent;
        }
        return rules;
    }

    /** What the state of the charge does not allow is refused, and changes nothing. */
    private void change(Random random, String method, String path) throws Exception {
        if (!charges.isEmpty()) {
            Map<String, Object> body = random.nextBoolean() ? Map.of() : Map.of("amount", 1 + random.nextInt(1000));
            pagarme.status(method, "/charges/" + charges.get(random.nextInt(charges.size())) + path, body);
        }
    }

    private void payOut(Random random) throws Exception {
        String from = recipients.get(random.nextInt(4));
        int amount = 1 + random.nextInt(500);
        long before = owned();
        boolean between = random.nextBoolean();
        int status = between
                ? pagarme.status(
                        "POST",
                        "/transfers/recipients",
                        Map.of("amount", amount, "source_id", from, "target_id", recipients.get(random.nextInt(4))))
                : pagarme.status("POST", "/recipients/" + from + "/withdrawals", Map.of("amount", amount));
        boolean left = status == 200 && !between;
        assertThat(owned()).isEqualTo(left ? before - amount : before);
        paidOut += left ? amount : 0;
    }

    private long owned() throws Exception {
        long sum = 0;
        for (String recipient : recipients) {
            sum += number(pagarme.done("GET", "/recipients/" + recipient + "/balance", Map.of()), "available_amount");
        }
        return sum;
    }

    private long collected() throws Exception {
        long sum = 0;
        for (String id : charges) {
            Map<String, Object> charge = pagarme.done("GET", "/charges/" + id, Map.of());
            long paid = number(charge, "paid_amount");
            if (paid > 0) {
                sum += paid - number(charge, "canceled_amount");
            }
        }
        return sum;
    }

    private static long number(Map<String, Object> of, String name) {
        return of.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
