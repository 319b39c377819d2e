package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.NotFoundException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** Content codings are undone once, above the transports: here over a real one, against raw sockets. */
@Timeout(20)
class GzipTest {
    private static final String USAGE = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[]}}";
    private static final String CLAIM = "Content-Encoding: gzip";

    private final HttpTransport transport = JdkTransport.create();

    @AfterEach
    void closeTransport() {
        transport.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gzip", "GZip", "x-gzip", "identity, gzip"})
    @DisplayName("T72 a gzip body is asked for and inflated once, whatever the case of its name")
    void gzipIsDecodedOnce(String coding) {
        try (ScriptedServer server = serving(gzip(USAGE), "Content-Encoding: " + coding)) {
            assertThat(client(server).getUsageInfo().data().usages()).isEmpty();
            assertThat(client(server).async().getUsageInfo().join().data().usages())
                    .isEmpty();

            assertThat(server.requests())
                    .allMatch(
                            request -> request.headers().all("accept-encoding").equals(List.of("gzip")));
        }
    }

    @Test
    @DisplayName("T72 gzip within gzip is inflated once, and is then no JSON")
    void gzipWithinGzipIsDecodedOnce() {
        try (ScriptedServer server = serving(gzip(gzip(USAGE)), CLAIM)) {
            assertThat(failure(server)).isInstanceOf(MalformedResponseException.class);
        }
    }

    @Test
    @DisplayName("T72 identity, and gzip without a Content-Encoding, are not decoded")
    void bodyWithoutCodingIsLeftAlone() {
        try (ScriptedServer server = serving(ByteString.encodeUtf8(USAGE), "Content-Encoding: identity")) {
            assertThat(client(server).getUsageInfo().data().usages()).isEmpty();
        }
        try (ScriptedServer server = serving(gzip(USAGE))) {
            assertThat(failure(server)).isInstanceOf(MalformedResponseException.class);
        }
    }

    @Test
    @DisplayName("T72 a compressed refusal is understood, and an empty body needs no coding")
    void refusalIsDecodedToo() {
        String refusal = "{\"statusCode\":404,\"message\":\"no such order\",\"apiCode\":1}";
        try (ScriptedServer server = serving(404, gzip(refusal), CLAIM)) {
            NotFoundException refused = (NotFoundException) failure(server);
            assertThat(refused.apiMessage()).contains("no such order");
            assertThat(refused.body()).isEqualTo(refusal);
        }
        try (ScriptedServer server = serving(404, ByteString.EMPTY, CLAIM)) {
            assertThat(failure(server)).isInstanceOf(NotFoundException.class);
        }
    }

    @ParameterizedTest(name = "byte {0} from the end")
    @ValueSource(ints = {1, 5, 9, 20})
    @DisplayName("T73 a corrupt gzip body is a malformed response")
    void corruptGzipIsMalformed(int fromTheEnd) {
        byte[] bytes = gzip(USAGE).toByteArray();
        bytes[bytes.length - fromTheEnd] ^= 0x55;
        try (ScriptedServer server = serving(ByteString.of(bytes), CLAIM)) {
            assertThat(failure(server))
                    .isInstanceOf(MalformedResponseException.class)
                    .hasMessageContaining("its body is not gzip, although its Content-Encoding says so (HTTP 200)");
        }
    }

    @Test
    @DisplayName("T73 plain text that claims to be gzip, and bytes after the end of it, are malformed responses")
    void falseClaimIsMalformed() {
        try (ScriptedServer server = serving(ByteString.encodeUtf8(USAGE), CLAIM)) {
            assertThat(failure(server)).isInstanceOf(MalformedResponseException.class);
        }
        Buffer trailed = new Buffer().write(gzip(USAGE)).writeUtf8("more");
        try (ScriptedServer server = serving(trailed.readByteString(), CLAIM)) {
            assertThat(failure(server)).isInstanceOf(MalformedResponseException.class);
        }
    }

    @Test
    @DisplayName("T74 a gzip body that ends too early is a truncated response, though HTTP calls it whole")
    void truncatedGzipIsTruncated() {
        ByteString whole = gzip(USAGE);
        try (ScriptedServer server = serving(whole.substring(0, whole.size() / 2), CLAIM)) {
            TransportException cut = (TransportException) failure(server);
            assertThat(cut.reason()).isEqualTo(Reason.TRUNCATED_BODY);
        }
    }

    @Test
    @DisplayName("T74 a connection lost inside a gzip body is reported as such")
    @UsesJdkClient
    void lostConnectionInsideGzipIsTruncated() {
        ByteString whole = gzip(USAGE);
        Buffer cutShort = new Buffer()
                .write(Responses.head(200, whole.size(), CLAIM))
                .write(whole.substring(0, whole.size() - 3));
        try (ScriptedServer server = ScriptedServer.start(tokensAnd(cutShort.readByteString(), false))) {
            TransportException cut = (TransportException) failure(server);
            assertThat(cut.reason()).isEqualTo(Reason.TRUNCATED_BODY);
        }
    }

    @Test
    @DisplayName("T75 a gzip bomb of 1000:1 ends at the limit on the inflated size")
    void gzipBombEndsAtTheLimit() {
        ByteString bomb = gzip(" ".repeat(8 << 20));
        assertThat(bomb.size()).isLessThan((8 << 20) / 900);
        try (ScriptedServer server = serving(bomb, CLAIM)) {
            TransportException tooLarge = (TransportException) failure(server);

            assertThat(tooLarge.reason()).isEqualTo(Reason.RESPONSE_TOO_LARGE);
            assertThat(tooLarge)
                    .hasMessage("getUsageInfo: the response has more than 65536 bytes when inflated."
                            + " Request less, or raise RequestOptions.maxResponseBytes or maxResponseValues.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "gzip, br", "compress", "gzip;q=1"})
    @DisplayName("T76 a coding that was not asked for is a malformed response")
    void unknownCodingIsMalformed(String coding) {
        try (ScriptedServer server = serving(gzip(USAGE), "Content-Encoding: " + coding)) {
            assertThat(failure(server))
                    .isInstanceOf(MalformedResponseException.class)
                    .hasMessageContaining("its Content-Encoding is not gzip");
        }
    }

    private static ScriptedServer serving(ByteString body, String... headerLines) {
        return serving(200, body, headerLines);
    }

    private static ScriptedServer serving(int status, ByteString body, String... headerLines) {
        return ScriptedServer.start(tokensAnd(Responses.of(status, body, headerLines), true));
    }

    /** Gives tokens; whatever else is asked gets these bytes, after which the connection goes on or ends. */
    private static Script tokensAnd(ByteString response, boolean goesOn) {
        return connection -> {
            boolean token;
            do {
                token = connection.readRequest().target().equals(FakeGenAuth.TOKEN_PATH);
                connection.write(token ? Responses.ok(new FakeGenAuth().goodToken()) : response);
            } while (token || goesOn);
        };
    }

    private ManagementClient client(ScriptedServer server) {
        return ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .host(server.uri("").toString())
                .transport(transport)
                .options(o -> o.maxResponseBytes(64 << 10))
                .build();
    }

    /** What a call ends with, the same for both kinds of callers. */
    private TallygateException failure(ScriptedServer server) {
        ManagementClient client = client(server);
        TallygateException thrown = catchThrowableOfType(TallygateException.class, client::getUsageInfo);
        CompletionException later = catchThrowableOfType(
                CompletionException.class, () -> client.async().getUsageInfo().join());
        assertThat(later.getCause()).hasSameClassAs(thrown).hasMessage(thrown.getMessage());
        return thrown;
    }

    private static ByteString gzip(String text) {
        return gzip(ByteString.encodeUtf8(text));
    }

    private static ByteString gzip(ByteString bytes) {
        Buffer compressed = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(compressed))) {
            sink.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.readByteString();
    }
}
