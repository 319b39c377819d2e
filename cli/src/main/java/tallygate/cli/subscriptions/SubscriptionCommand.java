package tallygate.cli.subscriptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallygate.cli.terminal.Terminal;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.GetInvoicesRequest;
import tallygate.pagarme.model.GetPartialInvoiceRequest;
import tallygate.pagarme.model.GetSubscriptionCyclesRequest;
import tallygate.pagarme.model.GetSubscriptionRequest;
import tallygate.pagarme.model.GetSubscriptionResponse;

/** Shows one subscription with its items, cycles and invoices. */
@Command(
        name = "subscription",
        description = "Shows one subscription: items, cycles, invoices, and what the current cycle costs so far.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "0:the subscription was shown",
            "1:an internal error",
            "2:invalid arguments or environment",
            PagarmeAccount.NOT_AUTHENTICATED,
            PagarmeAccount.NOT_REACHED,
            PagarmeAccount.REFUSED,
            "74:the output could not be written",
        })
final class SubscriptionCommand implements Runnable {
    private final Terminal terminal;
    private final PagarmeAccount account;

    @Parameters(paramLabel = "ID", description = "The identifier of the subscription, for example sub_1.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    SubscriptionCommand(Terminal terminal, PagarmeAccount account) {
        this.terminal = terminal;
        this.account = account;
    }

    @Override
    public void run() {
        account.use(client -> print(sections(client)));
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
        sections.put("so far", soFar(client, subscription));
        return sections;
    }

    /** Returns the costs of the current cycle; empty if none has begun. */
    private List<Map<String, Object>> soFar(PagarmeClient client, GetSubscriptionResponse subscription) {
        if (subscription.currentCycle().isEmpty()) {
            return List.of();
        }
        long amount = client.getPartialInvoice(
                        GetPartialInvoiceRequest.builder().subscriptionId(id).build())
                .amount();
        return List.of(Map.of("amount", amount));
    }

    private void print(Map<String, List<Map<String, Object>>> sections) {
        if (json) {
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
