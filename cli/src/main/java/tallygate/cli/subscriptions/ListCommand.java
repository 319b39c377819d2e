package tallygate.cli.subscriptions;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.GetChargesRequest;
import tallygate.pagarme.model.GetCustomersRequest;
import tallygate.pagarme.model.GetInvoicesRequest;
import tallygate.pagarme.model.GetPlansRequest;
import tallygate.pagarme.model.GetSubscriptionsRequest;

/** Lists the objects of one kind. */
@Command(
        name = "list",
        description = "Lists plans, subscriptions, customers, invoices or charges, page by page.",
        parameterListHeading = "%n",
        optionListHeading = "%n")
final class ListCommand implements Runnable {
    private final Terminal terminal;
    private final PagarmeAccount account;

    @Parameters(paramLabel = "KIND", description = "plans, subscriptions, customers, invoices or charges.")
    @SuppressWarnings("NullAway.Init")
    private String kind;

    @Option(names = "--json", description = "A JSON object for each line.")
    private boolean json;

    ListCommand(Terminal terminal, PagarmeAccount account) {
        this.terminal = terminal;
        this.account = account;
    }

    @Override
    public void run() {
        account.use(
                client -> rows(client).forEach(row -> terminal.print((json ? Rows.json(row) : Rows.text(row)) + "\n")));
    }

    private Stream<Map<String, Object>> rows(PagarmeClient client) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "plans" ->
                client.getPlansPaged(GetPlansRequest.builder().build()).stream().map(Rows::of);
            case "subscriptions" ->
                client.getSubscriptionsPaged(GetSubscriptionsRequest.builder().build()).stream()
                        .map(Rows::of);
            case "customers" ->
                client.getCustomersPaged(GetCustomersRequest.builder().build()).stream()
                        .map(Rows::of);
            case "invoices" ->
                client.getInvoicesPaged(GetInvoicesRequest.builder().build()).stream()
                        .map(Rows::of);
            case "charges" ->
                client.getChargesPaged(GetChargesRequest.builder().build()).stream()
                        .map(Rows::of);
            default ->
                throw CommandException.invalidInput(
                        "There is no list of that name; write plans, subscriptions, customers, invoices or charges.");
        };
    }
}
