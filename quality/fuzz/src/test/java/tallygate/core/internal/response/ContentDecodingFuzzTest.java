package tallygate.core.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import tallygate.fuzz.Cost;
import tallygate.fuzz.Seed;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Any body under any Content-Encoding is the bytes that were meant, or a typed failure, and never beyond the limit. */
class ContentDecodingFuzzTest {
    private static final int MOST = 32 << 10;
    private static final int METHOD = 2;
    private static final byte DEFLATE = 8;
    private static final TransportRequest REQUEST = new TransportRequest(
            "getOrders",
            HttpMethod.GET,
            URI.create("https://api.example/orders"),
            Headers.empty(),
            null,
            Duration.ofSeconds(1),
            MOST);

    /** The first line is the Content-Encoding, the rest the body. */
    @FuzzTest
    void anyBodyIsReadOrRefused(byte[] data) throws Exception {
        Seed.Headed seed = Seed.headed(data);
        String coding = seed.line().replaceAll("[\r\0]", "");
        compressedBytesAreDecoded(seed.rest());
        Cost.within(data.length + MOST, () -> read(coding, seed.rest()));
    }

    private static void read(String coding, byte[] body) throws IOException {
        try {
            byte[] read = decode(coding, body);
            if (Arrays.equals(read, body)) {
                return;
            }
            assertThat(read).hasSizeLessThanOrEqualTo(MOST);
            body[METHOD] = DEFLATE; // Which is not looked at: what is no deflated data is found out by the rest.
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
                assertThat(read).isEqualTo(gzip.readAllBytes());
            }
        } catch (UndecodableBodyException malformed) {
            assertThat(malformed).hasMessageStartingWith("its ");
        } catch (ExchangeException failure) {
            assertThat(failure.reason()).isIn(Reason.TRUNCATED_BODY, Reason.RESPONSE_TOO_LARGE);
        }
    }

    private static void compressedBytesAreDecoded(byte[] plain) throws IOException {
        byte[] compressed = gzip(plain);
        try {
            assertThat(decode("gzip", compressed)).isEqualTo(plain);
        } catch (ExchangeException tooLarge) {
            assertThat(tooLarge.reason()).isEqualTo(Reason.RESPONSE_TOO_LARGE);
            assertThat(plain.length).isGreaterThan(MOST);
        }
        int end = 1 + Math.floorMod(Arrays.hashCode(plain), compressed.length - 1);
        try {
            decode("gzip", Arrays.copyOf(compressed, end));
            throw new AssertionError("a body that was cut after " + end + " bytes has a value");
        } catch (ExchangeException cut) {
            assertThat(cut.reason()).isIn(Reason.TRUNCATED_BODY, Reason.RESPONSE_TOO_LARGE);
        }
    }

    private static byte[] decode(String coding, byte[] body) throws IOException {
        Headers headers =
                Headers.builder().addReceived("content-encoding", coding).build();
        return ContentDecoding.read(REQUEST, new TransportResponse(200, headers, new Buffer().write(body)))
                .readByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        Buffer compressed = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(compressed))) {
            gzip.write(plain);
        }
        return compressed.readByteArray();
    }
}
