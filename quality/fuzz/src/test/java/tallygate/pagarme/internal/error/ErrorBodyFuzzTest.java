package tallygate.pagarme.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import tallygate.core.Operation;
import tallygate.core.error.ApiError;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Decoded;
import tallygate.core.provider.ExchangeFailure;
import tallygate.fuzz.Cost;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;
import tallygate.transport.Headers;

/** Any bytes behind a refusing status are a refusal, and what the server repeats of the request is not shown. */
class ErrorBodyFuzzTest {
    private static final int MOST_TEXTS = 200;
    private static final BodyDecoder NOT_CALLED = new BodyDecoder() {
        @Override
        public <R> Decoded<R> decode(Operation<?, R> operation, BufferedResponse response) {
            throw new AssertionError("a refusal is not decoded");
        }
    };

    private final PagarmeResponseReader reader = new PagarmeResponseReader();

    @FuzzTest
    void anyErrorBodyIsReadWithoutFailure(byte[] data) throws Exception {
        Buffer body = new Buffer().write(data);
        Cost.within(data.length, () -> refusal(body));
        Cost.within(data.length, () -> reader.withoutEcho(body));
        onlyTheEchoIsGone(body);
        assertThat(body.snapshot().toByteArray()).isEqualTo(data);
    }

    private void refusal(Buffer body) {
        BufferedResponse response = new BufferedResponse(422, Headers.empty(), body);
        ExchangeFailure failure =
                reader.read(Operation.get("/x"), response, NOT_CALLED).failure();

        assertThat(failure).isInstanceOf(ExchangeFailure.Refused.class);
        ApiError error = ((ExchangeFailure.Refused) failure).error();
        assertThat(error.httpStatus()).isEqualTo(422);
        assertThat(error.fieldErrors().values().stream().mapToInt(List::size).sum())
                .isLessThanOrEqualTo(MOST_TEXTS);
        assertThat(error.toString()).isEqualTo("HTTP 422");
    }

    private void onlyTheEchoIsGone(Buffer body) throws IOException {
        Buffer shown = reader.withoutEcho(body);
        Map<String, Object> expected;
        try {
            expected = new LinkedHashMap<>(JsonDocument.decode(JsonValues.OBJECT, body.clone()));
        } catch (MalformedJsonException notAnObject) {
            return;
        }
        expected.replaceAll((name, value) -> name.equals("request") ? "[secret]" : value);
        assertThat(JsonDocument.decode(JsonValues.OBJECT, shown)).isEqualTo(expected);
    }
}
