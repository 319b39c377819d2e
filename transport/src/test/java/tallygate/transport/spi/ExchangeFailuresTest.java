package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

class ExchangeFailuresTest {
    @Test
    void messageNamesOperationHostAndPort() {
        assertThat(failures("http://host.invalid:8080/a?key=secret")
                        .unknownHost(new UnknownHostException("host.invalid")))
                .hasMessage("getThings: the host name of host.invalid:8080 is unknown.")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONNECT_FAILED));
    }

    @Test
    void portIsTheDefaultOfTheSchemeWhereTheUriHasNone() {
        assertThat(failures("http://host.invalid/").notConnected(null)).hasMessageContaining("host.invalid:80;");
        assertThat(failures("https://host.invalid/").notConnected(null)).hasMessageContaining("host.invalid:443;");
    }

    @Test
    void proxyIsNamedAsItIsSet() {
        assertThat(failures("http://host.invalid/")
                        .proxyUnreachable(InetSocketAddress.createUnresolved("proxy.invalid", 3128), null))
                .hasMessageContaining("no connection to the proxy proxy.invalid:3128, through which");
    }

    @Test
    void timeoutNamesItsPhaseAndItsTime() {
        assertThat(failures("http://host.invalid/").timeout(Phase.CONNECT))
                .hasMessage("getThings: no connection to host.invalid:80 within 500 ms or a shorter connect timeout.");
        assertThat(failures("http://host.invalid/").timeout(Phase.HEADERS))
                .hasMessage("getThings: no response of host.invalid:80 within 500 ms.");
        assertThat(failures("http://host.invalid/").timeout(Phase.BODY))
                .hasMessage("getThings: the response of host.invalid:80 did not end within 500 ms.");
    }

    private static ExchangeFailures failures(String uri) {
        return new ExchangeFailures(new TransportRequest(
                "getThings", HttpMethod.GET, URI.create(uri), Headers.empty(), null, Duration.ofMillis(500)));
    }
}
