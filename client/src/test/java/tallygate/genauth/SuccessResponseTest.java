package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.json.MissingPropertyException;

class SuccessResponseTest extends FailureFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":200,\"data\":{}}",
                "{\"statusCode\":\"200\",\"data\":{}}",
                "{\"statusCode\":200.0,\"data\":{}}",
                "{\"data\":{}}",
                "{\"statusCode\":null}",
                "{\"statusCode\":\"200.000000000000\"}",
                "{\"message\":{\"a\":[1]},\"requestId\":[],\"apiCode\":true,\"statusCode\":200}",
                "{\"statusCode\":200,\"apiCode\":20001,\"data\":null}",
                "{\"statusCode\":500,\"statusCode\":200}",
                "\uFEFF{\"data\":{\"statusCode\":500}}",
                " {} \n",
            })
    void statusCode200IsASuccessInEveryForm(String body) {
        server.on(USAGE_PATH, json(body));

        assertThat(client.getUsageInfo()).isNotNull();
    }

    @Test
    void accessorOfMissingDataThrows() {
        server.on(USAGE_PATH, json("{\"statusCode\":200,\"message\":\"ok\"}"));

        assertThat(client.getUsageInfo().message()).isEqualTo("ok");
        assertThatThrownBy(() -> client.getUsageInfo().data()).isInstanceOf(MissingPropertyException.class);
    }
}
