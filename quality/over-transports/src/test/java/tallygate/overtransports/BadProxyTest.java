package tallygate.overtransports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tallygate.overtransports.EachTransport.post;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.ExchangeException;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** A proxy that is of no use: the message names it and the setting, and the request is provably unsent. */
@Timeout(30)
@UsesJdkClient
class BadProxyTest {
    private static final String HTTP = "http://origin.invalid/";
    private static final String HTTPS = "https://origin.invalid/";

    @ParameterizedTest
    @CsvSource({"JDK, " + HTTP, "JDK, " + HTTPS, "RETROFIT, " + HTTP, "RETROFIT, " + HTTPS})
    void unreachableProxyIsNamed(EachTransport each, URI uri) throws IOException {
        int unused;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = closed.getLocalPort();
        }
        try (HttpTransport transport =
                each.builder().proxy("127.0.0.1:" + unused).build()) {
            assertUnsent(transport, uri, "no connection to the proxy 127.0.0.1", ":" + unused, "check the proxy");
        }
    }

    @ParameterizedTest
    @EnumSource
    void proxyThatWantsAPasswordNamesTheSettingOfOne(EachTransport each) {
        Script refuse = Script.answer(Responses.of(407, "", "Proxy-Authenticate: Basic realm=\"proxy\""));
        try (ScriptedServer proxy = ScriptedServer.start(refuse);
                HttpTransport transport =
                        each.builder().proxy(proxy.authority()).build()) {
            assertUnsent(transport, URI.create(HTTPS), "check proxyCredentials");
        }
    }

    private static void assertUnsent(HttpTransport transport, URI uri, String... parts) {
        assertThatExceptionOfType(ExchangeException.class)
                .isThrownBy(() -> transport.send(post(uri)).close())
                .satisfies(failure -> {
                    assertThat(failure.reason().provablyUnsent()).isTrue();
                    assertThat(failure.getMessage()).contains(parts).contains("origin.invalid");
                });
    }
}
