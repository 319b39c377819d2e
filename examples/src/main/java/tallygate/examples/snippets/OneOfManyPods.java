package tallygate.examples.snippets;

import java.time.Duration;
import tallygate.core.RouteLimit;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.UserPoolLimit;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/** A client that uses its share of the published rate limit, and resolves its host again regularly. */
public final class OneOfManyPods {
    private OneOfManyPods() {}

    /** @param arguments host of the service, and the number of pods */
    public static void main(String[] arguments) {
        String host = arguments[0];
        int pods = Integer.parseInt(arguments[1]);
        // snippet:start one-of-many-pods
        RouteLimit share = RouteLimit.ofAll(UserPoolLimit.PUBLISHED.requestsPerMinute() / pods);
        try (HttpTransport transport = JdkTransport.builder()
                        .maxConnectionAge(Duration.ofMinutes(5))
                        .build();
                ManagementClient client = ManagementClient.builder()
                        .host(host)
                        .accessKey("id", "secret")
                        .rateLimit(share)
                        .transport(transport)
                        .build()) {
            System.out.println(client.getUsageInfo().data().usages().size() + " usages");
        }
        // snippet:end one-of-many-pods
    }
}
