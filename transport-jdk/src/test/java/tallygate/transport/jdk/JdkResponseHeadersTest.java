package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.spi.RefusedResponseException;

class JdkResponseHeadersTest {
    @Test
    void keepsEveryValueOfAName() throws RefusedResponseException {
        HttpHeaders received = HttpHeaders.of(Map.of("Set-Cookie", List.of("a=1", "b=2")), (name, value) -> true);

        assertThat(JdkResponseHeaders.of(received, Version.HTTP_1_1).all("set-cookie"))
                .containsExactly("a=1", "b=2");
    }

    @Test
    void lineBreakInAValueIsRefusedWithoutShowingIt() {
        HttpHeaders received = HttpHeaders.of(Map.of("X-One", List.of("s3cret\nX-Two: 2")), (name, value) -> true);

        assertThatExceptionOfType(RefusedResponseException.class)
                .isThrownBy(() -> JdkResponseHeaders.of(received, Version.HTTP_1_1))
                .withMessageNotContaining("s3cret")
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_RESPONSE));
    }

    @Test
    void statusOfHttp2IsNoHeaderAndAnInvalidNameOfHttp11IsKeptForTheCheck() throws RefusedResponseException {
        HttpHeaders received =
                HttpHeaders.of(Map.of(":status", List.of("200"), "X-One", List.of("1")), (name, value) -> true);

        assertThat(JdkResponseHeaders.of(received, Version.HTTP_2).size()).isEqualTo(1);
        assertThat(JdkResponseHeaders.of(received, Version.HTTP_1_1).size()).isEqualTo(2);
    }
}
