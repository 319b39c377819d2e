package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** Responses made to exhaust a caller end for users of the client alike, whichever transport lies below. */
@Timeout(30)
@OverTransports
class HostileServerTest {
    private static final int LIMIT = 64 << 10;
    private static final String TOKEN = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"access_token\":\"e30."
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"scoped_userpool_id\":\"pool\"}".getBytes(StandardCharsets.UTF_8))
            + ".e30\",\"expires_in\":7200}}";

    static Stream<Arguments> hostileServers() {
        return Stream.of(
                arguments("endless body", endlessBody(), Reason.RESPONSE_TOO_LARGE),
                arguments("gzip bomb", gzipBomb(), Reason.RESPONSE_TOO_LARGE),
                arguments("two lengths", twoLengths(), Reason.MALFORMED_RESPONSE),
                arguments("length beside chunks", lengthBesideChunks(), Reason.MALFORMED_RESPONSE),
                arguments("head of 257 KiB", largeHead(), Reason.MALFORMED_RESPONSE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileServers")
    void endsInTheSameReason(String name, Script answer, Reason reason) {
        try (ScriptedServer server = ScriptedServer.start(tokenThen(answer));
                HttpTransport transport = RealTransport.create();
                ManagementClient client = client(server, transport, Duration.ofSeconds(20))) {
            assertThat(failures(client)).hasSize(2).allSatisfy(failure -> assertThat(failure)
                    .isInstanceOfSatisfying(TransportException.class, typed -> assertThat(typed.reason())
                            .isEqualTo(reason)));
        }
    }

    @Test
    void bodyOfOneByteASecondEndsAtTheDeadline() {
        try (ScriptedServer server = ScriptedServer.start(tokenThen(drippedBody()));
                HttpTransport transport = RealTransport.create();
                ManagementClient client = client(server, transport, Duration.ofSeconds(2))) {
            long start = System.nanoTime();

            assertThat(failures(client)).hasSize(2).hasOnlyElementsOfType(DeadlineExceededException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static List<Throwable> failures(ManagementClient client) {
        return List.of(
                catchThrowableOfType(TallygateException.class, client::getUsageInfo),
                catchThrowableOfType(
                                CompletionException.class,
                                () -> client.async().getUsageInfo().join())
                        .getCause());
    }

    private static ManagementClient client(ScriptedServer server, HttpTransport transport, Duration timeout) {
        return ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .host(server.uri("").toString())
                .transport(transport)
                .options(options ->
                        options.maxResponseBytes(LIMIT).timeout(timeout).retryPolicy(RetryPolicy.never()))
                .build();
    }

    private static Script tokenThen(Script answer) {
        return connection -> {
            while (connection.readRequest().target().endsWith("get-management-token")) {
                connection.write(Responses.ok(TOKEN));
            }
            answer.run(connection);
        };
    }

    private static Script endlessBody() {
        ByteString chunk = ByteString.encodeUtf8("1000\r\n" + " ".repeat(0x1000) + "\r\n");
        return connection -> {
            connection.write(ByteString.encodeUtf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            while (true) {
                connection.write(chunk);
            }
        };
    }

    private static Script drippedBody() {
        return connection -> {
            connection.write(Responses.head(200, 1000));
            while (true) {
                connection.write(ByteString.encodeUtf8(" "));
                connection.pause(Duration.ofSeconds(1));
            }
        };
    }

    private static Script gzipBomb() {
        Buffer compressed = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(compressed))) {
            sink.writeUtf8(" ".repeat(8 << 20));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return answer(Responses.of(200, compressed.readByteString(), "Content-Encoding: gzip"));
    }

    private static Script twoLengths() {
        return answer(ByteString.encodeUtf8("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} "));
    }

    private static Script lengthBesideChunks() {
        return answer(ByteString.encodeUtf8(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"));
    }

    private static Script largeHead() {
        return answer(ByteString.encodeUtf8(
                "HTTP/1.1 200 OK\r\nX-Large: " + "x".repeat(257 << 10) + "\r\nContent-Length: 2\r\n\r\n{}"));
    }

    private static Script answer(ByteString response) {
        return connection -> {
            while (true) {
                connection.write(response);
                connection.readRequest();
            }
        };
    }
}
