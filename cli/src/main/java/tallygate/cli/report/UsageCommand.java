package tallygate.cli.report;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;

/** Prints what a user pool has bought, used and paid. */
@Command(
        name = "usage",
        description = "Shows the package, entitlements, monthly active users and orders of a GenAuth user pool.",
        optionListHeading = "%n",
        footerHeading = "%nEnvironment variables:%n%n",
        footer = {
            "  GENAUTH_ACCESS_KEY_ID      the access key of the user pool",
            "  GENAUTH_ACCESS_KEY_SECRET  the secret of the access key",
            "  GENAUTH_HOST               default https://api.genauth.ai",
            "  GENAUTH_TENANT_ID          the tenant to report on, if any",
        })
public final class UsageCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final Supplier<ManagementClient> account;
    private final ReportPrinter printer;

    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Option(names = "--sandbox", description = "Report on the made-up data of an offline sandbox.")
    private boolean sandbox;

    /**
     * @param environment has the variables of the account
     * @param account makes the client of the account that the environment names
     */
    public UsageCommand(
            Terminal terminal, Map<String, String> environment, Supplier<ManagementClient> account, Clock clock) {
        this.environment = environment;
        this.account = account;
        this.printer = new ReportPrinter(terminal, clock);
    }

    @Override
    public Integer call() {
        try (Connection connection = sandbox ? Connection.toSandbox() : Connection.toAccount(environment, account)) {
            return printer.print(connection, options);
        }
    }
}
