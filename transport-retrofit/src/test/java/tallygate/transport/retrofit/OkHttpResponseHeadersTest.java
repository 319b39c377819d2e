package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import tallygate.transport.spi.RefusedResponseException;

class OkHttpResponseHeadersTest {
    @Test
    void keepsEveryHeaderInOrder() throws RefusedResponseException {
        Headers received = Headers.of("Set-Cookie", "a=1", "X-One", "1", "set-cookie", "b=2");

        assertThat(OkHttpResponseHeaders.of(received))
                .isEqualTo(tallygate.transport.Headers.of("Set-Cookie", "a=1", "X-One", "1", "set-cookie", "b=2"));
    }
}
