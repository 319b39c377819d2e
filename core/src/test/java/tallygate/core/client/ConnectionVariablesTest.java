package tallygate.core.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.transport.ConnectionSettings;
import tallygate.transport.HttpProtocol;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportBuilder;

class ConnectionVariablesTest {
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void nothingIsSetByDefault() {
        assertThat(new ConnectionVariables(new EnvironmentVariables(environment::get), "X_").settings())
                .isNull();
    }

    @Test
    void settingsReachTheBuilder() {
        environment.put("X_PROXY", "proxy.invalid:3128");
        environment.put("X_PROXY_CREDENTIALS", "user:pass:word 1");
        environment.put("X_CONNECT_TIMEOUT", "500ms");
        environment.put("X_MAX_CONNECTION_AGE", "5m");
        environment.put("X_PROTOCOL", "HTTP_2");

        ConnectionSettings settings = applied();

        assertThat(requireNonNull(settings.proxies()).select(URI.create("https://host.invalid/")))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.invalid", 3128)));
        assertThat(requireNonNull(settings.proxyCredentials()).headerValue())
                .isEqualTo("Basic dXNlcjpwYXNzOndvcmQgMQ==");
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.maxConnectionAge()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.protocol()).isEqualTo(HttpProtocol.HTTP_2);
    }

    @ParameterizedTest
    @CsvSource({"10s, 10000", "2m, 120000", "1ms, 1"})
    void durationsHaveAUnit(String text, long millis) {
        environment.put("X_CONNECT_TIMEOUT", text);

        assertThat(applied().connectTimeout()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X_CA_FILE | /no/such/ca.pem | the file /no/such/ca.pem does not exist",
                "X_CLIENT_CERTIFICATE | /no/such/client.p12 | does not exist",
                "X_CLIENT_CERTIFICATE_PASSWORD | planted | is set, but X_CLIENT_CERTIFICATE is not",
                "X_PROXY | user:planted@proxy:3128 | user name or password before its host",
                "X_PROXY | proxy | host:port",
                "X_PROXY_CREDENTIALS | planted | write it as user:password",
                "X_PROXY_CREDENTIALS | :planted | the user name is empty",
                "X_CONNECT_TIMEOUT | 10 | must be a number with a unit",
                "X_CONNECT_TIMEOUT | 0s | must be more than zero",
                "X_PROTOCOL | planted | HTTP_1_1 or HTTP_2",
                "X_PROXY | '' | is blank",
            })
    void invalidValueIsRefusedByTheNameOfItsVariable(String variable, String value, String why) {
        environment.put(variable, value);

        assertThatIllegalArgumentException()
                .isThrownBy(this::applied)
                .withMessageContaining(variable)
                .withMessageContaining(why)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("planted"));
    }

    @Test
    void encryptedCertificateNeedsItsFileFirst() {
        environment.put("X_CLIENT_CERTIFICATE", "/no/such/client.p12");
        environment.put("X_CLIENT_CERTIFICATE_PASSWORD", "planted secret");

        assertThatIllegalArgumentException()
                .isThrownBy(this::applied)
                .withMessageContaining("X_CLIENT_CERTIFICATE is not usable")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("planted"));
    }

    private ConnectionSettings applied() {
        Recorded builder = new Recorded();
        requireNonNull(new ConnectionVariables(new EnvironmentVariables(environment::get), "X_").settings())
                .accept(builder);
        return builder.recorded();
    }

    private static final class Recorded extends TransportBuilder<Recorded> {
        @Override
        protected Recorded self() {
            return this;
        }

        @Override
        public HttpTransport build() {
            throw new AssertionError("nothing is built here");
        }

        ConnectionSettings recorded() {
            return settings();
        }
    }
}
