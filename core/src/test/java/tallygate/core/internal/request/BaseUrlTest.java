package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.genauth.ai, https://api.genauth.ai/x",
        "https://api.genauth.ai/, https://api.genauth.ai/x",
        "https://api.genauth.ai:8443/pfx//, https://api.genauth.ai:8443/pfx/x",
        "https://api.genauth.ai:65535, https://api.genauth.ai:65535/x",
        "HTTPS://API.genauth.ai/a%20b, https://API.genauth.ai/a%20b/x",
        "http://localhost:8080, http://localhost:8080/x",
        "http://LOCALHOST, http://LOCALHOST/x",
        "http://127.0.0.1:1, http://127.0.0.1:1/x",
        "http://127.8.8.8, http://127.8.8.8/x",
        "http://[::1]:8080/pfx, http://[::1]:8080/pfx/x",
        "' https://api.genauth.ai ', https://api.genauth.ai/x",
    })
    void pathIsAppended(String host, String resolved) {
        assertThat(BaseUrl.parse(host, false).resolve("/x").toString()).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.genauth.ai",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "http://128.0.0.1",
                "http://[::2]",
                "http://0.0.0.0",
            })
    void plainHttpIsForLoopbackOnly(String host) {
        assertThatThrownBy(() -> BaseUrl.parse(host, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowPlainHttp(true)");
        assertThat(BaseUrl.parse(host, true)).hasToString(host);
    }

    @ParameterizedTest
    @CsvSource({
        "'', write it as",
        "api.genauth.ai, write it as",
        "ftp://api.genauth.ai, write it as",
        "https:///path, write it as",
        "https://under_score.example, at position 5",
        "mailto:a@example.org, write it as",
        "https://me:planted@api.genauth.ai, user information",
        "https://planted@api.genauth.ai, user information",
        "https://api.genauth.ai?key=planted, query",
        "https://api.genauth.ai#planted, fragment",
        "https://api.genauth.ai/a/../planted, dots",
        "https://api.genauth.ai/%2e%2E/planted, dots",
        "https://api.genauth.ai:99999, port",
        "https://api.genauth.ai:0, port",
        "https://api.genauth.ai:65536, port",
        "https://exa mple.org/planted, not a URL",
    })
    void invalidHostIsRejectedWithoutShowingIt(String host, String why) {
        assertThatThrownBy(() -> BaseUrl.parse(host, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("planted")
                .hasNoCause();
    }

    @Test
    void unencodedTextIsRejectedWithoutShowingIt() {
        assertThatThrownBy(
                        () -> BaseUrl.parse("https://api.genauth.ai/pfx", false).resolve("/a%zz?q=planted"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Malformed escape pair at position 2")
                .hasMessageNotContaining("planted")
                .hasNoCause();
    }
}
