package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.json;
import static tallygate.genauth.FakeGenAuth.token;
import static tallygate.genauth.FakeGenAuth.tokenResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.MalformedResponseException;

@OverTransports
class TokenResponseTest extends TokenFixture {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"x\"}                        | scoped_userpool_id",
                "{\"scoped_userpool_id\":7}             | scoped_userpool_id",
                "{\"scoped_userpool_id\":\" \"}         | scoped_userpool_id",
                "{\"scoped_userpool_id\":\"a\\r\\nb\"}  | header",
                "[]                                     | claims",
                "not JSON                               | claims",
            })
    void invalidClaimsAreReportedWithoutTheToken(String claims, String named) {
        String token = token(claims);
        server.on(FakeGenAuth.TOKEN_PATH, json(tokenResponse(token, "7200")));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(MalformedResponseException.class, e -> {
            assertThat(e).hasMessageContaining(named).hasMessageNotContaining(token);
            assertThat(e.excerpt()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-token", "a.b", "a.%%%.c", "a..c", ""})
    void malformedTokenIsRejected(String token) {
        server.on(FakeGenAuth.TOKEN_PATH, json(tokenResponse(token, "7200")));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("data.access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\":200}", "{\"statusCode\":200,\"data\":{\"expires_in\":1}}"})
    void missingTokenIsReported(String body) {
        server.on(FakeGenAuth.TOKEN_PATH, json(body));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("is missing");
    }
}
