package tallygate.examples.snippets;

import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/** A chosen transport, shared by several clients. */
public final class ChoosingATransport {
    private ChoosingATransport() {}

    public static void main(String[] arguments) {
        String host = System.getenv("GENAUTH_HOST");
        String id = System.getenv("GENAUTH_ACCESS_KEY_ID");
        String secret = System.getenv("GENAUTH_ACCESS_KEY_SECRET");
        // snippet:start transport
        try (HttpTransport transport = JdkTransport.create();
                ManagementClient client = ManagementClient.builder()
                        .host(host)
                        .accessKey(id, secret)
                        .transport(transport)
                        .build()) {
            System.out.println(
                    client.getCurrentPackageInfo().data().goodsPackage().nameEn());
        }
        // snippet:end transport
    }
}
