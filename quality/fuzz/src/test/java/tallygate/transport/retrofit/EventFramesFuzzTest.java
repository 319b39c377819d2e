package tallygate.transport.retrofit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okio.Buffer;
import okio.ByteString;
import tallygate.fuzz.Cost;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.spi.ExchangeFailures;

/** Any bytes behind the handshake of a WebSocket are messages within the limit, or a typed failure. */
class EventFramesFuzzTest {
    private static final int MOST = 1000;
    private static final int LONGEST_CONTROL = 125;
    private static final ExchangeFailures FAILURES = new ExchangeFailures(new TransportRequest(
            "subscribe",
            HttpMethod.GET,
            URI.create("https://events.example/"),
            Headers.empty(),
            null,
            Duration.ofSeconds(1)));

    private static final FrameReader.Control CONTROL = new FrameReader.Control() {
        @Override
        public void received() {}

        @Override
        public void partOfMessage() {}

        @Override
        public void ping(ByteString payload) {
            assertThat(payload.size()).isLessThanOrEqualTo(LONGEST_CONTROL);
        }
    };

    @FuzzTest
    void anyFramesAreMessagesOrAFailure(byte[] data) throws Exception {
        Cost.within(data.length, () -> readAll(new FrameReader(new Buffer().write(data), MOST, FAILURES, CONTROL)));
    }

    private static void readAll(FrameReader frames) throws IOException {
        try {
            for (FrameReader.Message message = frames.next(); ; message = frames.next()) {
                assertThat(message.bytes().size()).isLessThanOrEqualTo(MOST);
                if (message.opcode() == Opcode.TEXT) {
                    assertThat(message.bytes().utf8().getBytes(UTF_8))
                            .isEqualTo(message.bytes().toByteArray());
                } else if (message.opcode() == Opcode.CLOSE) {
                    assertThat(message.closeCode()).isBetween(0, 0xffff);
                    return;
                }
            }
        } catch (EOFException end) {
            // The connection closed.
        } catch (ExchangeException failure) {
            assertThat(failure.reason()).isIn(Reason.MALFORMED_RESPONSE, Reason.RESPONSE_TOO_LARGE);
        }
    }
}
