package tallygate.cli.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallygate.cli.CommandRun;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.BillingInterval;
import tallygate.pagarme.model.CreatePricingSchemeRequest;
import tallygate.pagarme.model.CreateSubscriptionRequest;
import tallygate.pagarme.model.CustomerRequest;
import tallygate.pagarme.model.PaymentMethod;
import tallygate.pagarme.model.SchemeType;
import tallygate.pagarme.model.SubscriptionItemRequest;
import tallygate.sandbox.Failure;
import tallygate.sandbox.PagarmeSandbox;

final class PagarmeCommandTest {
    private final PagarmeSandbox sandbox = PagarmeSandbox.start();
    private final String subscription = subscribe();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aSubscriptionIsShownWithItsCyclesAndInvoices() {
        sandbox.advanceClock(Duration.ofDays(32));

        CommandRun run = run("pagarme", "subscription", subscription);

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(String::strip))
                .startsWith("subscription")
                .contains("items", "cycles", "invoices", "so far", "1500")
                .anySatisfy(line -> assertThat(line).startsWith(subscription + "  active  cash  1 month  Ada"))
                .anySatisfy(line -> assertThat(line).matches("si_\\d+ {2}Seat {2}active {2}unit {2}3"))
                .anySatisfy(line -> assertThat(line).matches("1 {2}billed .*"))
                .anySatisfy(line -> assertThat(line).matches("in_\\d+ {2}pending {2}1500 .*"));
        assertThat(run("pagarme", "subscription", subscription, "--json").out())
                .startsWith("{\"subscription\":[{\"id\":\"" + subscription)
                .contains("\"so_far\":[{\"amount\":1500}]");
    }

    @Test
    void aListHasALineForEachObject() {
        assertThat(run("pagarme", "list", "subscriptions").out())
                .startsWith(subscription)
                .hasLineCount(1);
        assertThat(run("pagarme", "list", "CUSTOMERS", "--json").out()).contains("\"name\":\"Ada\"");
        assertThat(List.of("plans", "invoices", "charges"))
                .allSatisfy(kind ->
                        assertThat(run("pagarme", "list", kind).exitCode()).isZero());
    }

    @Test
    void refusalIsNotTakenForACycleThatHasNotBegun() {
        sandbox.failNext("/subscriptions/" + subscription + "/partial-invoice", Failure.FORBIDDEN);

        CommandRun run = run("pagarme", "subscription", subscription);

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("getPartialInvoice");
    }

    @Test
    void failuresHaveTheirExitCodes() {
        assertThat(run("pagarme", "list", "planets").exitCode()).isEqualTo(2);
        assertThat(run("pagarme", "subscription", "sub_unknown").exitCode()).isEqualTo(5);
        sandbox.failNext(Failure.UNAUTHORIZED);
        assertThat(run("pagarme", "list", "plans").exitCode()).isEqualTo(3);
        assertThat(run("pagarme").err()).contains("Missing required subcommand");
        assertThat(run("pagarme", "list", "--help").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(terminal -> PagarmeCommand.commandLine(terminal, this::client), arguments);
    }

    private PagarmeClient client() {
        return PagarmeClient.builder()
                .baseUrl(sandbox.baseUrl())
                .secretKey(sandbox.secretKey())
                .build();
    }

    private String subscribe() {
        try (PagarmeClient client = client()) {
            return client.createSubscription(CreateSubscriptionRequest.builder()
                            .interval(BillingInterval.MONTH)
                            .intervalCount(1)
                            .paymentMethod(PaymentMethod.CASH)
                            .customer(CustomerRequest.builder().name("Ada").build())
                            .items(List.of(SubscriptionItemRequest.builder()
                                    .name("Seat")
                                    .quantity(3)
                                    .pricingScheme(CreatePricingSchemeRequest.builder()
                                            .schemeType(SchemeType.UNIT)
                                            .price(500L)
                                            .build())
                                    .build()))
                            .build())
                    .id();
        }
    }
}
