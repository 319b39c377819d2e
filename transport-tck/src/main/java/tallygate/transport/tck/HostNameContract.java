package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.tck.call.CallStyle;

/** T130 and T140: unusual and invalid host names. */
public abstract class HostNameContract extends ContractSuite {
    private static final Map<String, String> REFUSED = Map.of(
            "http://my_host.invalid/", "'_' at position 2",
            "http://b\u00fccher.invalid/", "xn--bcher-kva.invalid",
            "http://[fe80::1%25eth0]/", "zone id",
            "http://user:s3cr3t@my_host.invalid/", "'_'");

    @InBothStyles
    @DisplayName("T130 a host name that ends with a digit is resolved like any other")
    final void t130_nameThatEndsWithADigit(CallStyle style) {
        assertReason(
                Reason.CONNECT_FAILED,
                start(style, get(URI.create("http://no-such-node-1/"))).failure());
    }

    @InBothStyles
    @DisplayName(
            "T140 a host with an underscore, characters beyond ASCII or a zone id is refused with what to write instead")
    final void t140_unusableHostNames(CallStyle style) {
        REFUSED.forEach((uri, remedy) -> {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> exchange(style, get(URI.create(uri))));

            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains(remedy), () -> "the message must have \"" + remedy + "\": " + message);
            assertTrue(!message.contains("s3cr3t"), () -> "no password in: " + message);
        });
    }
}
