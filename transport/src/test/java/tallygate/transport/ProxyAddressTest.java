package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyAddressTest {
    @ParameterizedTest
    @CsvSource({"proxy.invalid:3128, proxy.invalid, 3128", "10.0.0.1:80, 10.0.0.1, 80", "[::1]:8080, [::1], 8080"})
    void everyHostGoesThroughIt(String text, String host, int port) {
        assertThat(ProxyAddress.everyHostThrough(text).select(URI.create("https://api.invalid/")))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.invalid:3128, leave out the scheme",
        "proxy.invalid, its port must be from 1 to 65535",
        "proxy.invalid:65536, its port must be from 1 to 65535",
        "proxy_1.invalid:3128, not a host and a port",
        "proxy.invalid:3128/path, not a host and a port",
        "proxy.invalid:port, not a host and a port",
        "'', not a host and a port"
    })
    void otherTextIsRejected(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyAddress.everyHostThrough(text))
                .withMessageStartingWith("proxy: write the address as host:port, not \"" + text + "\"")
                .withMessageContaining(why);
    }

    @Test
    void passwordInTheAddressIsNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyAddress.everyHostThrough("user:s3cr3t@proxy.invalid:3128"))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("s3cr3t"));
    }
}
