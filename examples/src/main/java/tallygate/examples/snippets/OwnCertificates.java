package tallygate.examples.snippets;

import java.nio.file.Path;
import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/** A private host with an authority of its own, which requires client certificates. */
public final class OwnCertificates {
    private OwnCertificates() {}

    /** @param arguments host, file of the authority, key store and its password */
    public static void main(String[] arguments) {
        String host = arguments[0];
        Path caFile = Path.of(arguments[1]);
        Path keyStore = Path.of(arguments[2]);
        String password = arguments[3];
        // snippet:start own-certificates
        try (HttpTransport transport = JdkTransport.builder()
                        .trustedCertificates(caFile)
                        .clientCertificate(keyStore, password)
                        .build();
                ManagementClient client = ManagementClient.builder()
                        .host(host)
                        .accessKey("id", "secret")
                        .transport(transport)
                        .build()) {
            System.out.println(client.getUsageInfo().data().usages().size() + " usages");
        }
        // snippet:end own-certificates
    }
}
