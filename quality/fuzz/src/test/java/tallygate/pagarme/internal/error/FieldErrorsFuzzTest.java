package tallygate.pagarme.internal.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import tallygate.core.Operation;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Decoded;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.ResponseReader;
import tallygate.fuzz.Cost;
import tallygate.genauth.internal.envelope.EnvelopeReader;
import tallygate.transport.Headers;

/** What both providers say about fields is found in any JSON, in bounded time, number and length. */
class FieldErrorsFuzzTest {
    private static final int MOST_TEXTS = 200;
    private static final int MOST_CHARACTERS = 1000;
    private static final BodyDecoder NOT_CALLED = new BodyDecoder() {
        @Override
        public <R> Decoded<R> decode(Operation<?, R> operation, BufferedResponse response) {
            throw new AssertionError("a refusal is not decoded");
        }
    };

    @FuzzTest
    void anyJsonIsReadWithinBounds(byte[] data) throws Exception {
        for (byte[] around :
                new byte[][] {{}, "{\"errors\":".getBytes(UTF_8), "{\"statusCode\":400,\"message\":[".getBytes(UTF_8)
                }) {
            Buffer body = new Buffer().write(around).write(data);
            for (ResponseReader reader : List.of(new PagarmeResponseReader(), new EnvelopeReader(true))) {
                Cost.within(body.size(), () -> assertBounded(reader, body.clone()));
            }
        }
    }

    private static void assertBounded(ResponseReader reader, Buffer body) {
        BufferedResponse response = new BufferedResponse(400, Headers.empty(), body);
        ExchangeFailure failure =
                reader.read(Operation.get("/x"), response, NOT_CALLED).failure();
        if (failure instanceof ExchangeFailure.Refused refused) {
            Map<String, List<String>> errors = refused.error().fieldErrors();
            assertThat(errors.values().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(MOST_TEXTS);
            errors.forEach((field, messages) -> {
                assertThat(field).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
                assertThat(messages)
                        .allSatisfy(message -> assertThat(message).hasSizeLessThanOrEqualTo(MOST_CHARACTERS));
            });
        }
    }
}
