package tallygate.overtransports;

import java.net.URI;
import tallygate.transport.ExchangeException;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportResponse;

/** Sends a POST over each transport, and prints the status or the reason why there is none. For a JVM of its own. */
final class SeveralAddresses {
    private SeveralAddresses() {}

    public static void main(String[] arguments) throws Exception {
        URI uri = URI.create(arguments[0]);
        for (EachTransport each : EachTransport.values()) {
            try (HttpTransport transport = each.builder().build();
                    TransportResponse response = transport.send(EachTransport.post(uri))) {
                System.out.println(each + " " + response.status());
            } catch (ExchangeException e) {
                System.out.println(each + " " + e.reason());
            }
        }
    }
}
