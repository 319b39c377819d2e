package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyCredentialsTest {
    @Test
    void headerIsThatOfBasicAuthenticationInUtf8() {
        // "test" and "123£" are the example of RFC 7617 section 2.1.
        assertThat(new ProxyCredentials("test", "123\u00a3").headerValue()).isEqualTo("Basic dGVzdDoxMjPCow==");
    }

    @Test
    void descriptionShowsNeither() {
        assertThat(new ProxyCredentials("user", "s3cr3t")).hasToString("ProxyCredentials[redacted]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', s3cr3t, is empty",
        "us:er, s3cr3t, has a colon",
        "us\tname, s3cr3t, the user name has",
        "user, s3cr3t\u0007x, the password has"
    })
    void credentialsThatBasicAuthenticationCannotSendAreRejected(String user, String password, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProxyCredentials(user, password))
                .withMessageStartingWith("proxyCredentials: ")
                .withMessageContaining(why)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("s3cr3t"));
    }
}
