package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CurrentUsageRespDto;
import tallygate.json.JsonDocument;
import tallygate.transport.Headers;

class EnvelopeErrorDecoderTest {
    private final ErrorDecoder errors = new EnvelopeErrorDecoder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":200,\"message\":\"Success\"}",
                "{\"statusCode\":\"200\"}",
                "{\"statusCode\":200.0}",
                "{\"statusCode\":\"200.0000000000000\"}",
                "{\"statusCode\":500,\"statusCode\":200}",
                "{\"statusCode\":\"none\",\"statusCode\":200}"
            })
    void whatAValueProvesTheBodyProves(String body) throws IOException {
        assertThat(provesSuccess(body)).isTrue();
        assertThat(errors.decide(200, Headers.empty(), new Buffer().writeUtf8(body)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"statusCode\":null}",
                "{\"statusCode\":200,\"statusCode\":null}",
                "{\"statusCode\":[200]}",
                "{\"statusCode\":2000000000000}",
                "{\"statusCode\":200,\"statusCode\":403}",
                "{\"statusCode\":403,\"message\":\"No\"}"
            })
    void otherBodiesAreLeftToTheEnvelope(String body) throws IOException {
        assertThat(provesSuccess(body)).isFalse();
    }

    @Test
    void onlyAnswersWithASuccessOfHttpAreTrusted() {
        assertThat(errors.trusts(200, CostGetCurrentUsageRespDto.class)).isTrue();
        assertThat(errors.trusts(500, CostGetCurrentUsageRespDto.class)).isFalse();
        assertThat(errors.trusts(200, CurrentUsageRespDto.class)).isFalse();
    }

    private boolean provesSuccess(String body) throws IOException {
        return errors.provesSuccess(
                JsonDocument.decode(CostGetCurrentUsageRespDto.jsonAdapter(), new Buffer().writeUtf8(body)));
    }
}
