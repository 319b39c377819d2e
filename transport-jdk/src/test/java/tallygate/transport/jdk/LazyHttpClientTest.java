package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallygate.transport.ConnectionSettings;
import tallygate.transport.HttpProtocol;

class LazyHttpClientTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void lookupThatFailedLeavesTheFailureToTheClient() {
        LazyHttpClient handle = behind(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw new IllegalStateException("no proxy is known");
            }

            @Override
            public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {}
        });

        assertThat(handle.whenReady(URI.create("http://host.invalid/"))).succeedsWithin(SOON);
    }

    @Test
    void ownClientNeverFollowsARedirect() {
        LazyHttpClient handle = LazyHttpClient.withDefaults();

        assertThat(handle.whenReady(URI.create("http://127.0.0.1/")))
                .succeedsWithin(SOON)
                .satisfies(
                        client -> assertThat(client.client().followRedirects()).isEqualTo(HttpClient.Redirect.NEVER));
    }

    @Test
    void connectsInTimeToAHostThatItKnows() {
        LazyHttpClient handle = behind(HttpClient.Builder.NO_PROXY);
        URI uri = URI.create("http://localhost/");

        assertThat(handle.whenReady(uri)).succeedsWithin(SOON);
        assertThat(handle.whenReady(uri)).succeedsWithin(SOON).satisfies(second -> assertThat(second.connectTimeout())
                .isEqualTo(SOON));
    }

    @Test
    void knowsNothingOfAConnectionBehindAProxy() {
        LazyHttpClient handle = behind(ProxySelector.of(InetSocketAddress.createUnresolved("localhost", 1)));
        URI uri = URI.create("http://host.invalid/");

        assertThat(handle.whenReady(uri)).succeedsWithin(SOON);
        assertThat(handle.whenReady(uri)).succeedsWithin(SOON).satisfies(second -> assertThat(second.connectTimeout())
                .isNull());
    }

    private static LazyHttpClient behind(ProxySelector proxies) {
        return LazyHttpClient.configured(new ConnectionSettings(
                SOON, HttpProtocol.HTTP_1_1, ConnectionSettings.DEFAULT.tls(), proxies, null, null));
    }
}
