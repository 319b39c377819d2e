package tallygate.cli.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.cli.CommandRun;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.BillingInterval;
import tallygate.pagarme.model.BillingType;
import tallygate.pagarme.model.CreatePriceBracketRequest;
import tallygate.pagarme.model.CreatePricingSchemeRequest;
import tallygate.pagarme.model.CreateSubscriptionRequest;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.CustomerRequest;
import tallygate.pagarme.model.GetSubscriptionResponse;
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
                .contains("items", "cycles", "invoices", "so far", "1500  0  0")
                .anySatisfy(line -> assertThat(line).startsWith(subscription + "  active  cash  1 month  Ada"))
                .anySatisfy(line -> assertThat(line).matches("si_\\d+ {2}Seat {2}active {2}unit {2}3"))
                .anySatisfy(line -> assertThat(line).matches("1 {2}billed .*"))
                .anySatisfy(line -> assertThat(line).matches("in_\\d+ {2}pending {2}1500 .*"));
        assertThat(run("pagarme", "subscription", subscription, "--json").out())
                .startsWith("{\"subscription\":[{\"id\":\"" + subscription)
                .contains("\"so_far\":[{\"amount\":1500,");
    }

    /** About half of the cycle has passed: about 40 units are expected, the first 20 at 5 cents and the others at 3. */
    @Test
    void usageIsShownAgainstItsBracketsWithAForecast(@TempDir Path directory) throws Exception {
        try (PagarmeClient client = client()) {
            Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(7));
            GetSubscriptionResponse metered = client.createSubscription(CreateSubscriptionRequest.builder()
                    .customer(CustomerRequest.builder().name("Ada").build())
                    .paymentMethod(PaymentMethod.CASH)
                    .billingType(BillingType.POSTPAID)
                    .interval(BillingInterval.DAY)
                    .intervalCount(14)
                    .startAt(start)
                    .items(List.of(SubscriptionItemRequest.builder()
                            .name("<b>Calls")
                            .description("Calls")
                            .pricingScheme(CreatePricingSchemeRequest.builder()
                                    .schemeType(SchemeType.TIER)
                                    .priceBrackets(List.of(bracket(1, 20, 5), bracket(21, 100, 3)))
                                    .build())
                            .build()))
                    .build());
            client.createUsage(CreateUsageRequest.builder()
                    .subscriptionId(metered.id())
                    .itemId(metered.items().get(0).id())
                    .quantity(20)
                    .description("Calls")
                    .usedAt(Instant.now().minus(Duration.ofHours(1)))
                    .build());

            Path page = directory.resolve("subscription.html");
            CommandRun html = run("pagarme", "subscription", metered.id(), "--html", page.toString());
            String before = forecast(start);
            CommandRun text = run("pagarme", "subscription", metered.id());

            assertThat(html.err()).isEmpty();
            assertThat(html.out()).startsWith("Written to ");
            assertThat(Files.readString(page))
                    .contains("&lt;b&gt;Calls", "<td>1-20</td>", "<h2>forecast</h2>", "default-src 'none'")
                    .doesNotContain("<b>");
            assertThat(text.out().lines().map(String::strip)).containsAnyOf(before, forecast(start));
        }
        assertThat(run("pagarme", "subscription", "sub_1", "--html", "/nowhere/a.html")
                        .exitCode())
                .isEqualTo(2);
    }

    /** The line of the item, with units and cents at the end of the 14 days. */
    private static String forecast(Instant start) {
        double passed = Duration.between(start, Instant.now()).toSeconds() / 86_400.0;
        long units = Math.round(20 * 14 / passed);
        return "<b>Calls  20  1-20  0  100  " + units + "  " + (100 + (units - 20) * 3);
    }

    private static CreatePriceBracketRequest bracket(int from, int to, long price) {
        return CreatePriceBracketRequest.builder()
                .startQuantity(from)
                .endQuantity(to)
                .price(price)
                .build();
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
