package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** Links that lead elsewhere are refused in {@code PagedUsagesTest}. */
class LinksTest {
    @Test
    void queryStaysAsTheServerWroteIt() {
        String link = "https://api.example/x?cursor=~a%2Fb!&page=2";

        assertThat(Links.follow(link, URI.create("https://api.example/x"))).hasToString(link);
    }
}
