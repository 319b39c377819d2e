package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactUrlTest {
    /** Every character that java.net.URI leaves unencoded in a path and in a query. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//",
                "/a//b/",
                "/?",
                "/?&&=&a=",
                "/_-!.~'()*,;:$&+=@az09",
                "/?_-!.~()*,;:$&+=@az09/?[]",
                "/%20%2f%2F%5B%7C%7c%00%ff?%20%27%2f%2F%26%3D%23",
            })
    void keepsPathAndQuery(String target) {
        HttpUrl url = ExactUrl.of(URI.create("http://localhost:8080" + target));

        assertThat(url).hasToString("http://localhost:8080" + target);
    }

    @Test
    void sendsAnEmptyPathAsASlash() {
        assertThat(ExactUrl.of(URI.create("http://localhost"))).hasToString("http://localhost/");
        assertThat(ExactUrl.of(URI.create("http://localhost?a=1"))).hasToString("http://localhost/?a=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?name=O'Neill", "/caf\u00e9", "/?q=\u4e2d"})
    void refusesWhatOkHttpWouldRewrite(String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactUrl.of(URI.create("http://localhost" + target)))
                .withMessageContaining("percent-encode")
                .withMessageNotContaining(target.substring(1));
    }

    @Test
    void refusesAHostThatOkHttpCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactUrl.of(URI.create("http://[fe80::1%25eth0]/")))
                .withMessageContaining("host");
    }
}
