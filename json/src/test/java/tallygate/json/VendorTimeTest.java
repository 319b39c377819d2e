package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2022-09-09 00:00:00, 2022-09-08T16:00:00Z",
        "20210901, 2021-08-31T16:00:00Z",
        "2022-09-09T00:00:00Z, 2022-09-09T00:00:00Z",
        "2022-09-09T00:00:00.123+02:00, 2022-09-08T22:00:00.123Z"
    })
    void readsEveryFormOfTheApi(String text, Instant expected) {
        assertThat(VendorTime.parse(text, ZoneId.of("Asia/Shanghai"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0000-00-00 00:00:00", "2022-02-30 00:00:00", "20220230", "2022-09-09", "1662681600000"
            })
    void refusesWhatNamesNoTime(String text) {
        assertThatThrownBy(() -> VendorTime.parse(text, ZoneOffset.UTC))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageContaining("yyyy-MM-dd HH:mm:ss");
    }

    @Test
    void aDayBeginsAtItsFirstInstantEvenWhereMidnightIsSkipped() {
        assertThat(VendorTime.parse("20181104", ZoneId.of("America/Sao_Paulo")))
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    }
}
