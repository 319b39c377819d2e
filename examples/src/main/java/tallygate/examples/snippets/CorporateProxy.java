package tallygate.examples.snippets;

import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/** A proxy that requires a password. */
public final class CorporateProxy {
    private CorporateProxy() {}

    /** @param arguments host of the service, host:port of the proxy, its user and password */
    public static void main(String[] arguments) {
        String host = arguments[0];
        String proxy = arguments[1];
        String user = arguments[2];
        String password = arguments[3];
        // snippet:start corporate-proxy
        try (HttpTransport transport = JdkTransport.builder()
                        .proxy(proxy)
                        .proxyCredentials(user, password)
                        .build();
                ManagementClient client = ManagementClient.builder()
                        .host(host)
                        .allowPlainHttp(host.startsWith("http://"))
                        .accessKey("id", "secret")
                        .transport(transport)
                        .build()) {
            System.out.println(client.getUsageInfo().data().usages().size() + " usages");
        }
        // snippet:end corporate-proxy
    }
}
