package tallygate.genauth;

import static tallygate.core.fixture.LinearTime.assertLinear;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.TallygateException;
import tallygate.json.MissingPropertyException;

/** C72: no response takes a call more time than its length explains, from the bytes to the exception. */
@Timeout(60)
class LinearTimeTest {
    private static final int LENGTH = 32 << 10;

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .options(o -> o.retryPolicy(RetryPolicy.never()))
            .build();

    static Stream<Function<Integer, String>> bodies() {
        return Stream.of(
                length -> "{\"statusCode\":200" + collidingNames(length) + "}",
                length -> "{\"statusCode\":200" + ",\"a\":1".repeat(length / 6) + "}",
                length -> "{\"statusCode\":\"" + "1".repeat(length) + "\"}",
                length -> "{\"statusCode\":" + "1".repeat(length) + "}",
                length -> "{\"statusCode\":403,\"message\":[\"page must\"" + ",\"page must be\"".repeat(length / 15)
                        + "]}",
                length -> "{\"statusCode\":403,\"message\":\"" + "page ".repeat(length / 5) + "\"}",
                length -> "{\"data\":{\"usages\":[{}" + ",{}".repeat(length / 3) + "]}}",
                length -> "{\"data\":" + "[".repeat(length),
                length -> "{\"data\":\"" + "\\u0041".repeat(length / 6) + "\"}",
                length -> "{\"data\":{\"" + "n".repeat(length) + "\": ?",
                length -> "<html>" + "<p> ".repeat(length / 4));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("C72 a call takes time in proportion to its response")
    void calls(Function<Integer, String> body) throws Exception {
        assertLinear(LENGTH, body, text -> {
            server.on("/api/v3/get-usage-info", FakeGenAuth.json(text));
            try {
                client.getUsageInfo().data().usages();
            } catch (TallygateException | MissingPropertyException expected) {
                // Only the time matters.
            }
        });
    }

    /** Of one {@code hashCode}, in an object. */
    private static String collidingNames(int length) {
        StringBuilder names = new StringBuilder();
        for (int number = 0; names.length() < length; number++) {
            names.append(",\"");
            for (int bit = 0; bit < 15; bit++) {
                names.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            names.append("\":1");
        }
        return names.toString();
    }
}
