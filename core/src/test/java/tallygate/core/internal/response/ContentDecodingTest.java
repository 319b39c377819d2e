package tallygate.core.internal.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.ForwardingSource;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

class ContentDecodingTest {
    private static final int LIMIT = 256 << 10;

    @Test
    void bombIsReadNoFurtherThanTheLimitNeeds() throws IOException {
        Buffer bomb = gzip(128 * LIMIT);
        long compressed = bomb.size();

        assertThatThrownBy(() -> ContentDecoding.read(request(LIMIT), response(bomb)))
                .isInstanceOf(ExchangeException.class);

        assertThat(compressed - bomb.size()).as("compressed bytes read").isBetween(1L, 16L << 10);
        assertThat(compressed).as("all there were").isGreaterThan(30 << 10);
    }

    @Test
    void bodyOfExactlyTheLimitIsReadWhole() throws IOException {
        assertThat(ContentDecoding.read(request(LIMIT), response(gzip(LIMIT))).size())
                .isEqualTo(LIMIT);
        assertThatThrownBy(() -> ContentDecoding.read(request(LIMIT - 1), response(gzip(LIMIT))))
                .isInstanceOf(ExchangeException.class);
    }

    @Test
    void gzipCutAnywhereIsTruncated() throws IOException {
        ByteString whole = gzip(LIMIT).readByteString();
        for (int length = 1; length < whole.size(); length++) {
            Buffer cut = new Buffer().write(whole, 0, length);
            assertThatThrownBy(() -> ContentDecoding.read(request(LIMIT), response(cut)))
                    .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                            .isEqualTo(Reason.TRUNCATED_BODY));
        }
    }

    @Test
    void headerThatOkioStumblesOverIsMalformed() {
        Buffer body = new Buffer().write(ByteString.decodeHex("1f8b2e1e0001020067000000"));
        assertThatThrownBy(() -> ContentDecoding.read(request(LIMIT), response(body)))
                .isInstanceOf(UndecodableBodyException.class)
                .hasMessageContaining("not gzip, although its Content-Encoding says so");
    }

    @Test
    void failureOfTheExchangeStaysWhatItIs() throws IOException {
        ExchangeTimeoutException late = new ExchangeTimeoutException(Phase.BODY, "too late");
        Buffer start = new Buffer();
        start.write(gzip(LIMIT), 100);
        ForwardingSource stalling = new ForwardingSource(start) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                if (start.exhausted()) {
                    throw late;
                }
                return super.read(sink, byteCount);
            }
        };

        assertThatThrownBy(() -> ContentDecoding.read(
                        request(LIMIT),
                        new TransportResponse(200, Headers.of("Content-Encoding", "gzip"), Okio.buffer(stalling))))
                .isSameAs(late);
    }

    private static Buffer gzip(long blanks) throws IOException {
        Buffer compressed = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(compressed))) {
            for (long i = 0; i < blanks; i++) {
                sink.writeByte(' ');
            }
        }
        return compressed;
    }

    private static TransportResponse response(Buffer body) {
        return new TransportResponse(200, Headers.of("Content-Encoding", "gzip"), body);
    }

    private static TransportRequest request(long maxResponseBytes) {
        return new TransportRequest(
                "getIt",
                HttpMethod.GET,
                URI.create("http://localhost/it"),
                Headers.empty(),
                null,
                Duration.ofSeconds(1),
                maxResponseBytes);
    }
}
