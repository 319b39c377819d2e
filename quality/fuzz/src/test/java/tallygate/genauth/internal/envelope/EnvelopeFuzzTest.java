package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import tallygate.client.ApiError;
import tallygate.fuzz.Cost;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;
import tallygate.transport.Headers;

/** Any bytes with any status end in a verdict or in a malformed response whose message shows nothing of them. */
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

    private final EnvelopeErrorDecoder decoder = new EnvelopeErrorDecoder();

    @FuzzTest
    void anyBytesEndInAVerdict(byte[] data) throws Exception {
        for (int status : STATUSES) {
            Cost.within(data.length, () -> verdict(status, data));
        }
    }

    private void verdict(int status, byte[] data) throws IOException {
        Buffer body = new Buffer().write(data);
        boolean proven = provenByItsValue(status, data);
        try {
            ApiError error = decoder.decide(status, Headers.empty(), body);
            if (error == null) {
                assertThat(status).isBetween(200, 299);
                agreesWithTheWholeDocument(body.peek().readByteArray(), status);
            } else {
                assertThat(proven).isFalse();
                assertThat(error.httpStatus()).isEqualTo(status);
                assertThat(String.valueOf(error.requestId())).matches("[A-Za-z0-9._:-]{1,64}");
            }
        } catch (MalformedBodyException malformed) {
            assertThat(proven).isFalse();
            assertThat(SENTENCES).contains(malformed.getMessage());
        }
        assertThat(body.size()).isEqualTo(data.length);
    }

    /** Whether the client would take it for a success without a verdict on the body. */
    private boolean provenByItsValue(int status, byte[] data) throws IOException {
        if (!decoder.trusts(status, CostGetCurrentUsageRespDto.class)) {
            return false;
        }
        try {
            return decoder.provesSuccess(
                    JsonDocument.decode(CostGetCurrentUsageRespDto.jsonAdapter(), new Buffer().write(data)));
        } catch (MalformedJsonException noAnswer) {
            return false;
        }
    }

    /** Whoever reads the document as a whole finds no failure in it. */
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
