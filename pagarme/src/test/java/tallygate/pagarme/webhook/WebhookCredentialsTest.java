package tallygate.pagarme.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookCredentialsTest {
    private final WebhookCredentials credentials = WebhookCredentials.of("shop", "pass:wörd");

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC  "})
    void theUserAndPasswordMatch(String scheme) {
        assertThat(credentials.match(scheme + encoded("shop:pass:wörd"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop:pass", "shop:pass:wörd2", "Shop:pass:wörd", "shop", "", ":", "shop:pass:wörd\u0000"})
    void othersDoNotMatch(String sent) {
        assertThat(credentials.match("Basic " + encoded(sent))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !", "Bearer c2hvcDpwYXNzOnfDtnJk", "c2hvcDpwYXNzOnfDtnJk"})
    void otherAuthorizationSchemeDoesNotMatch(String header) {
        assertThat(credentials.match(header)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"' ', planted", "planted, ' '", "planted:1, planted"})
    void unusableOnesAreRefusedWithoutShowingThem(String user, String password) {
        assertThatThrownBy(() -> WebhookCredentials.of(user, password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("planted");
    }

    @Test
    void textShowsNeitherUserNorPassword() {
        assertThat(credentials.toString()).doesNotContain("shop").doesNotContain("pass");
    }

    private static String encoded(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
