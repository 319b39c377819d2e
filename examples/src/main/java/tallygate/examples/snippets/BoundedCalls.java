package tallygate.examples.snippets;

import java.time.Duration;
import tallygate.core.error.DeadlineExceededException;
import tallygate.genauth.ManagementClient;

/** A client whose calls end in time, whatever the service does. */
public final class BoundedCalls {
    private BoundedCalls() {}

    /** @param arguments host of the service, and how many milliseconds a call may take */
    public static void main(String[] arguments) {
        String host = arguments[0];
        Duration patience = Duration.ofMillis(Long.parseLong(arguments[1]));
        // snippet:start bounded-calls
        try (ManagementClient client = ManagementClient.builder()
                .host(host)
                .accessKey("id", "secret")
                .options(options -> options.timeout(patience).attemptTimeout(patience.dividedBy(2)))
                .build()) {
            System.out.println(client.getUsageInfo().data().usages().size() + " usages");
        } catch (DeadlineExceededException e) {
            System.out.println(e.getMessage());
        }
        // snippet:end bounded-calls
    }
}
