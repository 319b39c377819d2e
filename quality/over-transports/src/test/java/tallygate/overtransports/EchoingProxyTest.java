package tallygate.overtransports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.MalformedResponseException;
import tallygate.genauth.Dialect;
import tallygate.genauth.ManagementClient;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** C74: a proxy that repeats its password does not have it shown. */
@Timeout(30)
@UsesJdkClient
class EchoingProxyTest {
    private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

    private final Optional<String> before = Optional.ofNullable(System.getProperty(DISABLED));

    /** Without it the transport over the JDK's client takes no password. */
    @BeforeEach
    void allowPasswords() {
        System.setProperty(DISABLED, "");
    }

    @AfterEach
    void restore() {
        before.ifPresentOrElse(value -> System.setProperty(DISABLED, value), () -> System.clearProperty(DISABLED));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C74 the password of a proxy is not shown")
    void passwordOfTheProxyIsNotShown(EachTransport each) {
        String page =
                "<p>squid rejects: Basic c3F1aWQ6cGE1NS93b3Jk, that is squid:pa55/word, pa55%2Fword, \"pa55\\/word\"</p>";
        try (ScriptedServer proxy = ScriptedServer.start(Script.answer(Responses.of(502, page)));
                HttpTransport transport = each.builder()
                        .proxy(proxy.authority())
                        .proxyCredentials("squid", "pa55/word")
                        .build();
                ManagementClient client = ManagementClient.builder()
                        .accessKey("id", "key-secret")
                        .dialect(Dialect.AUTHING.withAuthorization(Dialect.Authorization.SIGNATURE))
                        .host("http://origin.invalid")
                        .allowPlainHttp(true)
                        .transport(transport)
                        .options(o -> o.retryPolicy(RetryPolicy.never()))
                        .build()) {
            MalformedResponseException failure =
                    catchThrowableOfType(MalformedResponseException.class, client::getUsageInfo);

            assertThat(failure.excerpt())
                    .isEqualTo("<p>squid rejects: [secret], that is squid:[secret], [secret], \"[secret]\"</p>");
        }
    }
}
