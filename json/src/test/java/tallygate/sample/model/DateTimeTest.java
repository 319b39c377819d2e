package tallygate.sample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.json.Documents;
import tallygate.json.MissingPropertyException;

/** The rules of docs/json-rules.md for instants, and for names that some write in lower case. */
class DateTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2016-03-13T12:52:32.123Z, 2016-03-13T12:52:32.123Z",
        "2016-03-13T12:52:32Z, 2016-03-13T12:52:32Z",
        "2016-03-13T12:52:32.1230Z, 2016-03-13T12:52:32.123Z",
        "2016-03-13T12:52:32.123456789Z, 2016-03-13T12:52:32.123456789Z",
        "2016-03-13T12:52:32+00:00, 2016-03-13T12:52:32Z",
        "2016-03-13T12:52:32-00:00, 2016-03-13T12:52:32Z",
        "2016-03-13T09:52:32.5-03:00, 2016-03-13T12:52:32.5Z",
        "2016-03-13t12:52:32z, 2016-03-13T12:52:32Z",
        "2016-02-29T00:00:00Z, 2016-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "2022-06-29T20:23:42, 2022-06-29T20:23:42Z",
        "2022-06-29T20:23:42.1234567, 2022-06-29T20:23:42.1234567Z",
        "9999-12-31T23:59:59-18:00, +10000-01-01T17:59:59Z",
    })
    void instantIsReadAndComesBackAsItWasSent(String sent, Instant instant) throws IOException {
        Loan loan = decode("{'Since': '" + sent + "', 'Until': '" + sent + "'}");

        assertThat(loan.since()).isEqualTo(instant);
        assertThat(loan.until()).contains(instant);
        assertThat(encode(loan.toBuilder().fee(1L).build()))
                .isEqualTo(values("{'Since': '" + sent + "', 'Until': '" + sent + "', 'fee': 1}"));
        assertThat(loan).hasToString("Loan{Since=" + sent + ", Until=" + sent + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "'2016-03-13'",
                "'2016-03-13 12:52:32Z'",
                "'2016-03-13T12:52Z'",
                "'2016-03-13T12:52:32+0100'",
                "'2016-03-13T12:52:32+01:00:30'",
                "'2016-03-13T12:52:32+19:00'",
                "'2016-03-13T24:00:00Z'",
                "'2016-12-31T23:59:60Z'",
                "'2015-02-29T00:00:00Z'",
                "'2016-03-13T12:52:32.Z'",
                "'2016-03-13T12:52:32.1234567891Z'",
                "'+10000-01-01T00:00:00Z'",
                "'-0001-01-01T00:00:00Z'",
                "' 2016-03-13T12:52:32Z'",
                "'٢٠١٦-03-13T12:52:32Z'",
                "1457873552",
                "true",
                "['2016-03-13T12:52:32Z']",
            })
    void invalidInstantIsKeptAndWrittenBackUnchanged(String sent) throws IOException {
        Loan loan = decode("{'Since': " + sent + ", 'Until': " + sent + "}");

        assertThat(loan.until()).isEmpty();
        assertThatThrownBy(loan::since).isInstanceOf(MissingPropertyException.class);
        assertThat(loan.unknownProperties()).containsOnlyKeys("Since", "Until");
        assertThat(encode(loan)).isEqualTo(values("{'Since': " + sent + ", 'Until': " + sent + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                      | was absent",
                "{'Since': null}         | was null",
                "{'Since': '2016-03-13'} | was a string where an RFC 3339 date-time is documented",
                "{'Since': 1457873552}   | was a number that does not fit an RFC 3339 date-time",
            })
    void missingInstantSaysWhatWasThere(String document, String reason) throws IOException {
        assertThatThrownBy(decode(document)::since).hasMessage("Loan.Since " + reason);
    }

    @Test
    void valuesAreEqualWhenTheirInstantsAre() throws IOException {
        assertThat(decode("{'Since': '2016-03-13T12:52:32.000Z'}"))
                .isEqualTo(decode("{'Since': '2016-03-13T09:52:32-03:00'}"))
                .hasSameHashCodeAs(decode("{'Since': '2016-03-13T12:52:32Z'}"))
                .isNotEqualTo(decode("{'Since': '2016-03-13T12:52:32.001Z'}"));
    }

    @Test
    void builtInstantIsWrittenInUtc() throws IOException {
        Loan loan = Loan.builder().since(Instant.ofEpochSecond(1)).build();

        assertThat(encode(loan)).isEqualTo(values("{'Since': '1970-01-01T00:00:01Z'}"));
        assertThat(loan.toBuilder().until(Instant.EPOCH).until(null).build()).isEqualTo(loan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z"})
    void instantThatCannotBeWrittenIsRefused(Instant instant) {
        assertThatThrownBy(() -> Loan.builder().since(instant))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("years from 0000 to 9999");
    }

    @Test
    void namesInLowerCaseAreTheSameProperties() throws IOException {
        Loan loan = decode("{'since': '2016-03-13T12:52:32Z', 'until': 'soon', 'FEE': 1}");

        assertThat(loan.since()).isEqualTo("2016-03-13T12:52:32Z");
        assertThat(loan.unknownProperties()).containsOnlyKeys("Until", "FEE");
        assertThat(encode(loan)).isEqualTo(values("{'Since': '2016-03-13T12:52:32Z', 'Until': 'soon', 'FEE': 1}"));
        assertThat(decode("{'Since': 'x', 'since': '2016-03-13T12:52:32Z'}").unknownProperties())
                .isEmpty();
    }

    private static Loan decode(String document) throws IOException {
        return Documents.decode(Loan.jsonAdapter(), document.replace('\'', '"'));
    }

    private static Object encode(Loan loan) throws IOException {
        return Documents.values(Documents.encode(Loan.jsonAdapter(), loan));
    }

    private static Object values(String document) throws IOException {
        return Documents.values(document.replace('\'', '"'));
    }
}
