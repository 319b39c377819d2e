package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TransportDiscoveryTest {
    @Test
    void theOnlyTransportIsChosen() {
        HttpTransportProvider first = new First();

        assertThat(TransportDiscovery.only(List.of(first))).isSameAs(first);
    }

    @Test
    void noTransportIsAnErrorWithTheRemedy() {
        assertThatThrownBy(() -> TransportDiscovery.only(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("io.github.tallygate:tallygate-transport-jdk")
                .hasMessageContaining("transport(...)");
    }

    @Test
    void theClassPathOfThisModuleHasNone() {
        assertThatThrownBy(HttpTransport::discover)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No HTTP transport");
    }

    @Test
    void severalAreAnErrorThatListsThemTheSameInAnyOrder() {
        String message =
                """
                Several HTTP transports are on the class path:
                  tallygate.transport.TransportDiscoveryTest$First
                  tallygate.transport.TransportDiscoveryTest$Second
                Keep one of them, or choose with one of:
                  .transport(First.create())
                  .transport(Second.create())""";

        assertThatThrownBy(() -> TransportDiscovery.only(List.of(new First(), new Second())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> TransportDiscovery.only(List.of(new Second(), new First())))
                .hasMessage(message);
    }

    private static final class First implements HttpTransportProvider {
        @Override
        public HttpTransport create() {
            throw new AssertionError("must not be created by looking for it");
        }

        @Override
        public String howToChoose() {
            return "First.create()";
        }
    }

    private static final class Second implements HttpTransportProvider {
        @Override
        public HttpTransport create() {
            throw new AssertionError("must not be created by looking for it");
        }

        @Override
        public String howToChoose() {
            return "Second.create()";
        }
    }
}
