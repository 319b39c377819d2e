package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import tallygate.transport.Headers;
import tallygate.transport.RequestBody;

class JdkRequestHeadersTest {
    private static final RequestBody JSON = RequestBody.of("application/json", ByteString.EMPTY);

    private final JdkRequestHeaders sent = new JdkRequestHeaders(null);

    @Test
    void keepsEveryValueOfANameHoweverItIsSpelled() {
        assertThat(sent.of(Headers.of("X-A", "1", "x-b", "2", "x-a", "3"), null).map())
                .isEqualTo(Map.of("X-A", List.of("1", "3"), "x-b", List.of("2")));
    }

    @Test
    void sameHeadersAreConvertedOnce() {
        assertThat(sent.of(Headers.of("x-a", "1"), JSON)).isSameAs(sent.of(Headers.of("x-a", "1"), JSON));
    }

    @Test
    void otherHeadersOrAnotherTypeOfBodyAreNotTakenForTheSame() {
        sent.of(Headers.of("x-a", "1"), null);

        assertThat(sent.of(Headers.of("x-a", "2"), null).map()).isEqualTo(Map.of("x-a", List.of("2")));
        assertThat(sent.of(Headers.of("x-a", "2"), JSON).map())
                .isEqualTo(Map.of("x-a", List.of("2"), "Content-Type", List.of("application/json")));
        assertThat(sent.of(Headers.of("x-a", "2"), null).map()).isEqualTo(Map.of("x-a", List.of("2")));
    }
}
