package tallygate.cli.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;

/** The options that select the account of a command. */
@Command(
        footerHeading = "%nEnvironment variables:%n%n",
        footer = {
            "  GENAUTH_ACCESS_KEY_ID      the access key of the user pool",
            "  GENAUTH_ACCESS_KEY_SECRET  the secret of the access key",
            "  GENAUTH_HOST               default https://api.genauth.ai",
            "  GENAUTH_TENANT_ID          the tenant, if any; --tenant overrides it",
            "  GENAUTH_TIMEOUT            such as 20s; --timeout overrides it",
        })
public final class AccountOptions {
    @Option(names = "--sandbox", description = "Use the made-up data of an offline sandbox.")
    private boolean sandbox;

    @Option(names = "--tenant", paramLabel = "ID", description = "The tenant to ask about.")
    private @Nullable String tenant;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long a call may take, retries included: 500ms, 10s or 2m (default: 60s).")
    private @Nullable Duration timeout;

    @Option(names = "--verbose", description = "Print a line on standard error for each request.")
    private boolean verbose;

    /** Returns the options of a command that always uses the sandbox. */
    public static AccountOptions ofSandbox() {
        AccountOptions options = new AccountOptions();
        options.sandbox = true;
        return options;
    }

    /**
     * Runs an action with a connection.
     *
     * @return what the action returns
     * @throws tallygate.cli.terminal.CommandException if there is no account, or a setting is not usable
     */
    public <R> R connect(Account account, Terminal terminal, Action<R> action) {
        try (AutoCloseable log = verbose ? VerboseLog.to(terminal::complain) : () -> {};
                Connection connection = connection(account)) {
            if (connection.source().sandbox()) {
                terminal.complain("This is the sandbox: all data is made up.");
            }
            return action.run(connection);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Connection connection(Account account) {
        return sandbox ? Connection.toSandbox(this::configured) : Connection.toAccount(account, this::configured);
    }

    private ManagementClient configured(ManagementClient client) {
        return client.withOptions(options -> {
            if (tenant != null) {
                options.tenantId(tenant);
            }
            if (timeout != null) {
                options.timeout(timeout);
            }
        });
    }

    /** An action with a connection. */
    @FunctionalInterface
    public interface Action<R> {
        R run(Connection connection);
    }
}
