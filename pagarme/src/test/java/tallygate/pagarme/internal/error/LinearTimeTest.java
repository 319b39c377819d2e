package tallygate.pagarme.internal.error;

import static tallygate.core.fixture.LinearTime.assertLinear;

import java.util.function.Function;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.provider.BufferedResponse;
import tallygate.transport.Headers;

/** C72: no error takes more time than its length explains. */
@Timeout(60)
class LinearTimeTest {
    static Stream<Function<Integer, String>> bodies() {
        return Stream.of(
                length -> "{\"errors\":{\"" + "f".repeat(length / 2) + "\":{\"\":0" + ",\"\":0".repeat(length / 10)
                        + "}}}",
                length ->
                        "{\"errors\":" + "{\"field.of.an.error\":".repeat(200) + "[0" + ",[0]".repeat(length / 4) + "]",
                length -> "{\"errors\":{\"a\":1" + ",\"a\":1".repeat(length / 6) + "}}",
                length -> "{\"errors\":[\"e\"" + ",\"e\"".repeat(length / 4) + "]}",
                length -> "{\"message\":\"" + "m".repeat(length) + "\"}",
                length -> "{\"request\":" + "[".repeat(length),
                length -> "\"request\" ".repeat(length / 10));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("C72 errors are read in time that is proportional to their length")
    void errors(Function<Integer, String> body) throws Exception {
        assertLinear(256 << 10, body, text -> {
            Buffer bytes = new Buffer().writeUtf8(text);
            ErrorBody.read(new BufferedResponse(422, Headers.empty(), bytes));
            ErrorBody.withoutEcho(bytes);
        });
    }
}
