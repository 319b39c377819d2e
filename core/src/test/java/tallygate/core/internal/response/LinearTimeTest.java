package tallygate.core.internal.response;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.core.fixture.LinearTime.assertLinear;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.json.PrintableText;
import tallygate.transport.ExchangeException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.Redactor;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** C72: no response takes more time than its length explains, whatever it holds. */
class LinearTimeTest {
    private static final TransportRequest REQUEST = new TransportRequest(
            "x", HttpMethod.GET, URI.create("https://api.example/x"), Headers.empty(), null, Duration.ofSeconds(9));
    private static final ByteString EMPTY_MEMBER =
            ByteString.decodeHex("1f8b0800000000000003" + "0300" + "0000000000000000");

    static Stream<Function<Integer, String>> texts() {
        return Stream.of(
                        "x", "%", "\\", "&", "\\u0061", "%61", "&#x41;", "s3cret ", "s3cre", "aZ9", "\u001b", "\u4e2d ",
                        "&amp")
                .map(unit -> length -> unit.repeat(length / unit.length()));
    }

    @Test
    void timeThatGrowsWithTheSquareIsSeen() {
        assertThatThrownBy(() -> assertLinear(30_000, length -> length, length -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < length; i++) {
                        text.insert(0, 'x');
                    }
                }))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("C72 redaction, escapes and excerpts")
    void redaction(Function<Integer, String> text) throws Exception {
        Redactor redactor = Redactor.of(List.of("s3cret", "aZ9".repeat(20), "eyJhbGciOiJub25lIn0.e30.c2lnbmF0dXJl"));
        assertLinear(16 << 10, text, input -> {
            redactor.redact(input);
            redactor.redactBeginning(input);
            PrintableText.of(input);
            BodyExcerpts.of(new Buffer().writeUtf8(input), redactor, request -> new CompletableFuture<>());
        });
    }

    @Test
    @DisplayName("C72 gzip of many members")
    void membersOfGzip() throws Exception {
        Headers gzip = Headers.of("Content-Encoding", "gzip");
        assertLinear(
                100_000,
                members -> {
                    Buffer body = new Buffer();
                    for (int i = 0; i < members; i++) {
                        body.write(EMPTY_MEMBER);
                    }
                    return body;
                },
                body -> {
                    try {
                        ContentDecoding.read(REQUEST, new TransportResponse(200, gzip, body.clone()));
                    } catch (UndecodableBodyException severalMembers) {
                        // Whether they are read or refused, only the time matters.
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "\"", "\\", ":", "\":\"", "1,", "\"\\\""})
    @DisplayName("C72 the count of values")
    void values(String unit) throws Exception {
        assertLinear(64 << 10, length -> new Buffer().writeUtf8(unit.repeat(length)), body -> {
            try {
                JsonValueLimit.requireAtMost(1, REQUEST, body);
            } catch (ExchangeException tooMany) {
                // Counting is what takes time.
            }
        });
    }
}
