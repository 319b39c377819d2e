package tallygate.cli.report;

import java.time.Clock;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;

/**
 * Prints what a user pool has bought, used and paid: on the terminal, or as JSON with {@code --json}.
 *
 * <p>It asks the account named by {@code GENAUTH_ACCESS_KEY_ID} and {@code GENAUTH_ACCESS_KEY_SECRET}; without them it
 * starts the sandbox and shows made-up data. {@code --help} lists options and exit codes.
 */
public final class UsageReport {
    private UsageReport() {}

    public static void main(String[] arguments) {
        // From JDK 22 on there is a console even where there is no terminal, unless this asks for the older one.
        System.setProperty("jdk.console", "java.base");
        ReportCommand command = new ReportCommand(
                Terminal.ofThisProcess(), System.getenv(), ManagementClient::fromEnv, Clock.systemDefaultZone());
        System.exit(command.run(arguments));
    }
}
