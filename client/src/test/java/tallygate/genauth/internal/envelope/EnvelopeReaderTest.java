package tallygate.genauth.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.Operation;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Decoded;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CurrentUsageRespDto;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;
import tallygate.transport.Headers;

class EnvelopeReaderTest {
    private static final Operation<?, CostGetCurrentUsageRespDto> ENVELOPED =
            Operation.get("/x", CostGetCurrentUsageRespDto.class);
    private static final Operation<?, Map<String, Object>> FREE_FORM = Operation.get("/x");
    private static final Operation<?, CurrentUsageRespDto> BARE = Operation.get("/x", CurrentUsageRespDto.class);

    private final EnvelopeReader reader = new EnvelopeReader(true);
    private final BodyDecoder decoder = new BodyDecoder() {
        @Override
        public <R> Decoded<R> decode(Operation<?, R> operation, BufferedResponse response)
                throws MalformedJsonException {
            try {
                return new Decoded<>(JsonDocument.decode(adapter(operation), response.peek()), Set.of());
            } catch (MalformedJsonException e) {
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":200,\"message\":\"Success\"}",
                "{\"statusCode\":\"200\"}",
                "{\"statusCode\":200.0}",
                "{\"statusCode\":\"200.0000000000000\"}",
                "{\"statusCode\":500,\"statusCode\":200}",
                "{\"statusCode\":\"none\",\"statusCode\":200}",
                "{}",
                "{\"statusCode\":null}",
                "{\"statusCode\":200,\"statusCode\":null}"
            })
    void bodyIsASuccessOnEveryWay(String body) {
        assertThat(read(ENVELOPED, 200, body).failure()).isNull();
        assertThat(read(FREE_FORM, 200, body).failure()).isNull();
        assertThat(read(BARE, 200, body).failure()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":200,\"statusCode\":403,\"apiCode\":7,\"requestId\":\"r\",\"message\":\"No\"}",
                "{\"statusCode\":\"403\",\"apiCode\":\"7\",\"requestId\":\"r\",\"message\":\"No\"}",
                "{\"message\":\"No\",\"requestId\":\"r\",\"apiCode\":7.0,\"statusCode\":403}"
            })
    void bodyIsTheSameRefusalOnEveryWay(String body) {
        for (Operation<?, ?> operation : new Operation<?, ?>[] {ENVELOPED, FREE_FORM, BARE}) {
            assertThat(read(operation, 200, body).failure())
                    .isInstanceOfSatisfying(ExchangeFailure.Refused.class, refused -> {
                        assertThat(refused.error().statusCode()).isEqualTo(403);
                        assertThat(refused.error().apiCode()).isEqualTo(7);
                        assertThat(refused.error().requestId()).isEqualTo("r");
                        assertThat(refused.error().apiMessage()).isEqualTo("No");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\":[200]}", "{\"statusCode\":2000000000000}", "{\"statusCode\":\"none\"}"})
    void statusCodeThatIsNoNumberIsMalformedOnEveryWay(String body) {
        for (Operation<?, ?> operation : new Operation<?, ?>[] {ENVELOPED, FREE_FORM, BARE}) {
            assertThat(read(operation, 200, body).failure())
                    .isInstanceOfSatisfying(ExchangeFailure.Malformed.class, malformed -> assertThat(malformed.reason())
                            .isEqualTo("its statusCode is not a number"));
        }
    }

    @Test
    void httpErrorIsNoSuccessWhateverTheBodySays() {
        assertThat(read(ENVELOPED, 500, "{\"statusCode\":200}").failure()).isInstanceOf(ExchangeFailure.Refused.class);
    }

    private <R> Outcome<R> read(Operation<?, R> operation, int status, String body) {
        BufferedResponse response = new BufferedResponse(status, Headers.empty(), new Buffer().writeUtf8(body));
        Outcome<R> outcome = reader.read(operation, response, decoder);
        assertThat(response.body().size()).as("the body is not consumed").isEqualTo(body.length());
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private static <R> JsonAdapter<R> adapter(Operation<?, R> operation) {
        Object adapter = operation == ENVELOPED
                ? CostGetCurrentUsageRespDto.jsonAdapter()
                : operation == BARE ? CurrentUsageRespDto.jsonAdapter() : JsonValues.OBJECT;
        return (JsonAdapter<R>) adapter;
    }
}
