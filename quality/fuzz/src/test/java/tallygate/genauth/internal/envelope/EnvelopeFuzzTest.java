package tallygate.genauth.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.internal.response.DriftWatch;
import tallygate.core.internal.response.JsonBodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.ExchangeFailure;
import tallygate.fuzz.Cost;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;

/** Any bytes with any status end in an outcome, and that of a malformed response shows none of them. */
class EnvelopeFuzzTest {
    private static final Set<String> SENTENCES = Set.of(
            "it is empty",
            "it is not a JSON object",
            "something follows the JSON object",
            "the JSON breaks off before its end",
            "the JSON is nested too deeply",
            "it is not JSON",
            "its statusCode is not a number");
    private static final int[] STATUSES = {200, 204, 404, 503};

    private static final Operation<?, CostGetCurrentUsageRespDto> DECODED =
            Operation.get("/x", CostGetCurrentUsageRespDto.class);
    private static final Operation<?, Void> READ =
            Operation.withoutRequest("x", HttpMethod.GET, "/x", Safety.SAFE, Void.class);
    private static final JsonBodyDecoder DECODER = new JsonBodyDecoder(
            new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build(), new DriftWatch(null));

    private final EnvelopeReader reader = new EnvelopeReader(true);

    @FuzzTest
    void anyBytesEndInAnOutcome(byte[] data) throws Exception {
        for (int status : STATUSES) {
            Cost.within(data.length, () -> outcomes(status, data));
        }
    }

    private void outcomes(int status, byte[] data) throws IOException {
        BufferedResponse response = new BufferedResponse(status, Headers.empty(), new Buffer().write(data));
        ExchangeFailure read = reader.read(READ, response, DECODER).failure();
        ExchangeFailure decoded = reader.read(DECODED, response, DECODER).failure();

        if (read == null) {
            assertThat(status).isBetween(200, 299);
            agreesWithTheWholeDocument(data, status);
        }
        assertShowsNothing(read);
        assertAgree(read, decoded);
        assertThat(response.body().size()).isEqualTo(data.length);
    }

    private static void assertShowsNothing(ExchangeFailure failure) {
        if (failure instanceof ExchangeFailure.Malformed malformed) {
            assertThat(SENTENCES).contains(malformed.reason());
        } else {
            assertThat(failure == null || failure instanceof ExchangeFailure.Refused)
                    .isTrue();
        }
    }

    /** Both ways to read a body give the same outcome, unless only one of them can read it. */
    private static void assertAgree(ExchangeFailure read, ExchangeFailure decoded) {
        if (read instanceof ExchangeFailure.Refused refused && decoded instanceof ExchangeFailure.Refused other) {
            assertThat(other.error().statusCode()).isEqualTo(refused.error().statusCode());
            assertThat(other.error().apiCode()).isEqualTo(refused.error().apiCode());
        } else if (!(read instanceof ExchangeFailure.Malformed) && !(decoded instanceof ExchangeFailure.Malformed)) {
            assertThat(decoded == null).isEqualTo(read == null);
        }
    }

    /** The whole document holds no failure either. */
    private static void agreesWithTheWholeDocument(byte[] json, int status) throws IOException {
        if (status == 204) {
            return;
        }
        Map<String, Object> document;
        try {
            document = JsonDocument.decode(JsonValues.OBJECT, new Buffer().write(json));
        } catch (MalformedJsonException tooLongANumber) {
            return;
        }
        Object statusCode = document.get("statusCode");
        if (statusCode != null) {
            assertThat(new BigDecimal(String.valueOf(statusCode))).isEqualByComparingTo("200");
        }
    }
}
