package tallygate.cli.recording;

import tallygate.cli.terminal.Terminal;
import tallygate.pagarme.SubscriptionUsageClient;

/**
 * Records the usages of a CSV file at Pagar.me, each once, however often it is run.
 *
 * <p>It sends to the account of {@code PAGARME_SECRET_KEY}; without one it starts the sandbox and says so. {@code --help}
 * lists options and exit codes.
 */
public final class RecordUsages {
    private RecordUsages() {}

    public static void main(String[] arguments) {
        // From JDK 22 on there is a console even where there is no terminal, unless this asks for the older one.
        System.setProperty("jdk.console", "java.base");
        RecordCommand command =
                new RecordCommand(Terminal.ofThisProcess(), System.getenv(), SubscriptionUsageClient::fromEnv);
        System.exit(command.run(arguments));
    }
}
