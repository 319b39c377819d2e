package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.TransportException;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** A server that dies while it sends a response, over a real transport. */
@OverTransports
@Timeout(60)
@UsesJdkClient
class CutResponseTest {
    private static final String BODY = "{\"statusCode\":200,\"data\":{\"list\":[{\"n\":1},{\"n\":2}]}}";
    private static final ByteString WITH_LENGTH = Responses.ok(BODY);
    private static final ByteString CHUNKED =
            ByteString.encodeUtf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "10\r\n" + BODY.substring(0, 16) + "\r\n"
                    + Integer.toHexString(BODY.length() - 16) + "\r\n" + BODY.substring(16) + "\r\n0\r\n\r\n");

    private final FaultyServer accounts = new FaultyServer();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "SYNC, length, close",
        "ASYNC, length, reset",
        "SYNC, chunked, reset",
        "ASYNC, chunked, close",
    })
    @DisplayName("C70 P8 a response cut after any of its bytes is a typed failure, never a value")
    void everyOffset(Caller caller, String framing, String death) throws Exception {
        ByteString response = framing.equals("chunked") ? CHUNKED : WITH_LENGTH;
        AtomicInteger offset = new AtomicInteger();
        Script script = connection -> {
            while (true) {
                if (connection.readRequest().requestLine().startsWith("POST")) {
                    connection.write(Responses.ok(accounts.wire.goodToken()));
                    continue;
                }
                connection.write(response.substring(0, offset.get()));
                if (offset.get() < response.size()) {
                    if (death.equals("reset")) {
                        connection.reset();
                    }
                    return;
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.start(script);
                HttpTransport transport = RealTransport.create();
                ManagementClient client = accounts.builder()
                        .host(server.uri("").toString())
                        .transport(transport)
                        .options(o -> o.retryPolicy(RetryPolicy.never()))
                        .build()) {
            for (int cut = 0; cut < response.size(); cut++) {
                offset.set(cut);
                assertDies(client, caller, cut);
            }
            offset.set(response.size());
            assertThat(caller.call(client, FaultyServer.READ, Map.of()))
                    .containsEntry("data", Map.of("list", List.of(number(1), number(2))));
        }
    }

    private static void assertDies(ManagementClient client, Caller caller, int cut) {
        try {
            Object value = caller.call(client, FaultyServer.READ, Map.of());
            throw new AssertionError("a value after " + cut + " bytes: " + value);
        } catch (TransportException failure) {
            assertThat(failure.reason())
                    .as("%d bytes", cut)
                    .isIn(Reason.CONNECTION_LOST, Reason.TRUNCATED_BODY, Reason.MALFORMED_RESPONSE);
        }
    }

    private static Map<String, Object> number(int n) {
        return Map.of("n", new java.math.BigDecimal(n));
    }
}
