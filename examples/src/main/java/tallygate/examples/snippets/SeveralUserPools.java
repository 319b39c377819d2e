package tallygate.examples.snippets;

import java.time.Duration;
import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/** Two user pools over the connections of one transport, and calls for one tenant of the first. */
public final class SeveralUserPools {
    private SeveralUserPools() {}

    /** @param arguments host of the service */
    public static void main(String[] arguments) {
        String host = arguments[0];
        // snippet:start several-user-pools
        try (HttpTransport transport = JdkTransport.builder()
                        .connectTimeout(Duration.ofSeconds(3))
                        .build();
                ManagementClient first = client(host, "id-1", transport);
                ManagementClient second = client(host, "id-2", transport)) {
            ManagementClient tenant =
                    first.withOptions(options -> options.tenantId("tenant-1").timeout(Duration.ofSeconds(20)));
            System.out.println(tenant.getUsageInfo().data().usages().size() + " usages");
            System.out.println(second.getUsageInfo().data().usages().size() + " usages");
        }
        // snippet:end several-user-pools
    }

    private static ManagementClient client(String host, String keyId, HttpTransport transport) {
        return ManagementClient.builder()
                .host(host)
                .accessKey(keyId, "secret")
                .transport(transport)
                .build();
    }
}
