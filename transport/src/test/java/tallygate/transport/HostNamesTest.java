package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.genauth.ai/",
                "http://node-1/",
                "http://127.0.0.1:80/",
                "http://[::1]:80/",
                "http://a.b-c:1/"
            })
    void usableNamesPass(String uri) {
        assertThat(HostNames.complaint(URI.create(uri))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "http://my_host:80/, its host name my_host has the character '_' at position 2",
                "http://a.b_/, has the character '_' at position 3",
                "http://user:pw@x_y/, its host name x_y has",
                "http://b\u00fccher.example/, write it as xn--bcher-kva.example",
                "http://[fe80::1%25eth0]/, zone id",
                "http://-a/, is not valid",
                "http:/path, has no host name",
                "http://a.1b/, a last part that does not begin with a digit"
            })
    void otherTextsAreRejectedWithTheRemedy(String uri, String why) {
        assertThat(HostNames.complaint(URI.create(uri)).orElseThrow())
                .contains(why)
                .doesNotContain("pw");
    }
}
