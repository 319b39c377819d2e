package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.genauth.FakeGenAuth.failure;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.TallygateException;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;

class ExceptionSerializationTest extends FailureFixture {
    @Test
    void apiExceptionIsSerializedWithoutItsBody() throws Exception {
        server.on(USAGE_PATH, json("{\"statusCode\":429,\"requestId\":\"r\",\"message\":\"slow down\"}"));
        RateLimitedException thrown = catchThrowableOfType(RateLimitedException.class, client::getUsageInfo);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);
        RateLimitedException read = (RateLimitedException)
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(read).hasMessage(thrown.getMessage());
        assertThat(read.requestId()).contains("r");
        assertThat(read.operation()).isEqualTo("getUsageInfo");
        assertThat(read.body()).isEmpty();
    }

    @Test
    void malformedResponseAndTransportExceptionsAreSerializable() throws Exception {
        server.on(USAGE_PATH, http(502, "text/html", "<p>"));
        server.on(CLICK_PATH, failure(new ExchangeException(Reason.CONNECTION_LOST, "lost", null)));

        for (TallygateException thrown : new TallygateException[] {
            catchThrowableOfType(TallygateException.class, client::getUsageInfo),
            catchThrowableOfType(
                    TallygateException.class,
                    () -> client.costContactClick(ClickCostContactDto.builder().build()))
        }) {
            new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(thrown);
        }
    }
}
