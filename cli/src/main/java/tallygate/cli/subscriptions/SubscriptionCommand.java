package tallygate.cli.subscriptions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallygate.cli.report.TablesFile;
import tallygate.cli.terminal.Terminal;
import tallygate.json.PrintableText;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.GetInvoiceResponse;
import tallygate.pagarme.model.GetInvoicesRequest;
import tallygate.pagarme.model.GetPartialInvoiceRequest;
import tallygate.pagarme.model.GetSubscriptionCyclesRequest;
import tallygate.pagarme.model.GetSubscriptionRequest;
import tallygate.pagarme.model.GetSubscriptionResponse;

/** Shows one subscription with its items, cycles and invoices. */
@Command(
        name = "subscription",
        description =
                "Shows one subscription: items, cycles, invoices, usage, and what the current cycle costs so far and at its end.",
        parameterListHeading = "%n",
        optionListHeading = "%n")
final class SubscriptionCommand implements Runnable {
    private final Terminal terminal;
    private final PagarmeAccount account;

    @Parameters(paramLabel = "ID", description = "The identifier of the subscription, for example sub_1.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @ArgGroup
    private @Nullable Output output;

    private static final class Output {
        @Option(names = "--json", description = "As one JSON object.")
        private boolean json;

        @Option(names = "--html", paramLabel = "FILE", description = "As an HTML document, which is replaced.")
        private @Nullable Path html;
    }

    SubscriptionCommand(Terminal terminal, PagarmeAccount account) {
        this.terminal = terminal;
        this.account = account;
    }

    @Override
    public void run() {
        Optional<TablesFile> html =
                Optional.ofNullable(output).map(chosen -> chosen.html).map(TablesFile::new);
        account.use(client -> html.ifPresentOrElse(
                file -> {
                    file.write("Subscription " + PrintableText.of(id), sections(client));
                    terminal.print("Written to " + file.shown() + "\n");
                },
                () -> print(sections(client))));
    }

    private Map<String, List<Map<String, Object>>> sections(PagarmeClient client) {
        GetSubscriptionResponse subscription = client.getSubscription(
                GetSubscriptionRequest.builder().subscriptionId(id).build());
        Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
        sections.put("subscription", List.of(Rows.of(subscription)));
        sections.put("items", subscription.items().stream().map(Rows::of).toList());
        sections.put(
                "cycles",
                client
                        .getSubscriptionCyclesPaged(GetSubscriptionCyclesRequest.builder()
                                .subscriptionId(id)
                                .build())
                        .stream()
                        .map(Rows::of)
                        .toList());
        sections.put(
                "invoices",
                client
                        .getInvoicesPaged(
                                GetInvoicesRequest.builder().subscriptionId(id).build())
                        .stream()
                        .map(Rows::of)
                        .toList());
        // A subscription of the future has no cycle, and nothing to pay.
        subscription.currentCycle().ifPresent(cycle -> {
            CurrentCycle current = new CurrentCycle(subscription, cycle, partialInvoice(client), Instant.now());
            sections.put("usage", current.usage());
            sections.put("so far", current.soFar());
            sections.put("forecast", current.forecast());
        });
        return sections;
    }

    private GetInvoiceResponse partialInvoice(PagarmeClient client) {
        return client.getPartialInvoice(
                GetPartialInvoiceRequest.builder().subscriptionId(id).build());
    }

    private void print(Map<String, List<Map<String, Object>>> sections) {
        if (output != null && output.json) {
            Map<String, Object> object = new LinkedHashMap<>();
            sections.forEach((name, rows) -> object.put(name.replace(' ', '_'), rows));
            terminal.print(Rows.json(object) + "\n");
            return;
        }
        sections.forEach((name, rows) -> {
            terminal.print(name + "\n");
            rows.forEach(row -> terminal.print("  " + Rows.text(row) + "\n"));
        });
    }
}
