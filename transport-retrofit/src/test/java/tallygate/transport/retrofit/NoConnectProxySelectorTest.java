package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallygate.transport.spi.ProxyRoutes;

class NoConnectProxySelectorTest {
    private static final URI HOST = URI.create("http://localhost/");
    private static final SocketAddress ADDRESS = InetSocketAddress.createUnresolved("proxy", 1080);

    private final Proxies proxies = new Proxies();
    private boolean open = true;
    private final NoConnectProxySelector selector =
            new NoConnectProxySelector(new ProxyRoutes(proxies, any -> Optional.empty()), () -> open);

    @Test
    void proxySelectorIsNotCalledOnAThreadThatMustNotConnect() {
        open = false;

        assertThatExceptionOfType(NoConnectProxySelector.ConnectNotAllowedException.class)
                .isThrownBy(() -> selector.select(HOST));
        assertThat(proxies.events).isEmpty();
    }

    @Test
    void othersConnectAsTheSystemSays() {
        assertThat(selector.select(HOST)).isEqualTo(proxies.selected);
        selector.connectFailed(HOST, ADDRESS, new IOException("refused"));

        assertThat(proxies.events).containsExactly("select " + HOST, "failed " + HOST + " " + ADDRESS + " refused");
    }

    @Test
    void socketsAreOursUntilAProxyBringsItsOwn() {
        proxies.selected = List.of(Proxy.NO_PROXY, new Proxy(Proxy.Type.HTTP, ADDRESS));
        selector.select(HOST);
        assertThat(selector.socketsAreOurs()).isTrue();

        proxies.selected = List.of(new Proxy(Proxy.Type.SOCKS, ADDRESS));
        selector.select(HOST);
        assertThat(selector.socketsAreOurs()).isFalse();

        proxies.selected = List.of(Proxy.NO_PROXY);
        selector.select(HOST);
        assertThat(selector.socketsAreOurs()).isFalse();
    }

    private static final class Proxies extends ProxySelector {
        private final List<String> events = new ArrayList<>();
        private List<Proxy> selected = List.of(Proxy.NO_PROXY);

        @Override
        public List<Proxy> select(URI uri) {
            events.add("select " + uri);
            return selected;
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            events.add("failed " + uri + " " + address + " " + failure.getMessage());
        }
    }
}
