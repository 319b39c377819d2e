package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallygate.transport.spi.RefusedResponseException;

class SocketTrafficTest {
    private static final byte[] REQUEST = "POST / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketTraffic traffic = SocketTraffic.current();
    private final ByteArrayOutputStream socket = new ByteArrayOutputStream();

    @AfterEach
    void endExchange() {
        traffic.end();
        traffic.discard();
    }

    @Test
    void heldRequestIsSentBeforeTheSocketIsRead() throws IOException {
        traffic.hold();
        traffic.write(socket, REQUEST, 0, REQUEST.length);
        assertThat(socket.size()).isZero();

        traffic.send();

        assertThat(socket.toByteArray()).isEqualTo(REQUEST);
        assertThat(traffic.discard()).isFalse();
    }

    @Test
    void requestThatWasNeverReadForIsNotSent() throws IOException {
        traffic.hold();
        traffic.write(socket, REQUEST, 0, REQUEST.length);

        assertThat(traffic.discard()).isTrue();
        traffic.send();
        assertThat(socket.size()).isZero();
    }

    @Test
    void requestOverAnotherSocketCountsAsSent() {
        traffic.hold();

        assertThat(traffic.discard()).isFalse();
    }

    @Test
    void largeRequestIsNotHeld() throws IOException {
        byte[] large = new byte[100_000];
        traffic.hold();
        traffic.write(socket, REQUEST, 0, REQUEST.length);
        traffic.write(socket, large, 0, large.length);

        assertThat(socket.size()).isEqualTo(REQUEST.length + large.length);
        assertThat(traffic.discard()).isFalse();
    }

    @Test
    void onlyWhatIsReadForAnExchangeIsLimited() throws IOException {
        traffic.received(10 << 20);
        traffic.begin();
        traffic.received(100_000);

        assertThatExceptionOfType(RefusedResponseException.class).isThrownBy(() -> traffic.received(10 << 20));
        traffic.end();
        traffic.received(10 << 20);
    }
}
