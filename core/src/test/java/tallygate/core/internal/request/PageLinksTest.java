package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** Links to other servers are tested in {@code PagedUsagesTest}. */
class PageLinksTest {
    @Test
    void queryStaysAsTheServerWroteIt() {
        String link = "https://api.example/x?cursor=~a%2Fb!&page=2";

        assertThat(PageLinks.follow(link, URI.create("https://api.example/x"))).hasToString(link);
    }
}
