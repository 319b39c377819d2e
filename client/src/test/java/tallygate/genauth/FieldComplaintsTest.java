package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.ApiException;

/** A refusal of the request names the fields that the server complains about, by name only. */
class FieldComplaintsTest {
    private final FaultyServer server = new FaultyServer();

    @ParameterizedTest
    @EnumSource
    void fieldsOfAListOfSentencesAreNamed(Caller caller) {
        refuse(
                400,
                "[\"page must not be less than 1\",\"options.pagination.limit should be a number\",{},7,"
                        + "\"page must be a number\"]");

        ApiException failure = server.failure(ApiException.class, caller, READ);

        assertThat(failure).hasMessageContaining("It names these fields: page, options.pagination.limit. ");
        assertThat(failure.fieldErrors()).containsOnlyKeys("page", "options.pagination.limit");
        assertThat(failure.fieldErrors().get("page")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parameter userId is required | userId",
                "list[0].email must be an email | list[0].email",
                "phone cannot be empty | phone",
            })
    void fieldOfOneSentenceIsNamed(String sentence, String field) {
        refuse(422, '"' + sentence + '"');

        ApiException failure = server.failure(ApiException.class, Caller.SYNC, READ);

        assertThat(failure).hasMessageContaining("It names these fields: " + field + ". ");
        assertThat(failure.apiMessage()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The user planted-value exists",
                "planted-key-secret must go",
                "a1b2c3d4e5f6a7b8c9d0 must be a token",
                "9lives must not",
                "{}",
            })
    void textThatIsNotANameIsNotShown(String sentence) {
        refuse(400, '"' + sentence + '"');

        assertThat(server.failure(ApiException.class, Caller.SYNC, READ))
                .hasMessageNotContaining("names these fields")
                .hasMessageContaining("statusCode 400");
    }

    @Test
    void otherRefusalsNameNoFields() {
        refuse(403, "\"page must be allowed\"");

        ApiException failure = server.failure(ApiException.class, Caller.SYNC, READ);

        assertThat(failure).hasMessageNotContaining("names these fields");
        assertThat(failure.fieldErrors()).isEmpty();
    }

    private void refuse(int statusCode, String message) {
        server.respondWith(FakeGenAuth.json("{\"statusCode\":" + statusCode + ",\"message\":" + message + "}"));
    }
}
