package tallygate.examples.snippets;

import java.util.logging.Level;
import java.util.logging.Logger;
import tallygate.genauth.ManagementClient;

/** Turns on the library's log. The logger is kept, because the JDK holds it weakly. */
public final class LoggedAttempts {
    // snippet:start logged-attempts
    private static final Logger ATTEMPTS = Logger.getLogger("tallygate.client");

    static {
        ATTEMPTS.setLevel(Level.FINE); // DEBUG of System.Logger; the handler's level must allow it too
    }
    // snippet:end logged-attempts

    private LoggedAttempts() {}

    /** @param arguments host of the service */
    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.builder()
                .host(arguments[0])
                .accessKey("id", "planted-secret")
                .build()) {
            System.out.println(client.getUsageInfo().data().usages().size() + " usages");
        }
    }
}
