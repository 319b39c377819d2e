package tallygate.examples.snippets;

import tallygate.genauth.Dialect;
import tallygate.genauth.ManagementClient;

/** A private deployment below a path, with the headers of the other brand. */
public final class PrivateHost {
    private PrivateHost() {}

    /** @param arguments scheme, name and port of the host */
    public static void main(String[] arguments) {
        String host = arguments[0];
        // snippet:start private-host
        try (ManagementClient client = ManagementClient.builder()
                .host(host + "/identity")
                .dialect(Dialect.GENAUTH)
                .accessKey("id", "secret")
                .build()) {
            System.out.println(client.getUsageInfo().data().usages().size() + " usages");
        }
        // snippet:end private-host
    }
}
