package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.cli.report.Entitlement.Allowance;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntitlementTest {
    @ParameterizedTest
    @CsvSource({
        "5, 10, MEASURED",
        "0.5, 10.25, MEASURED",
        "-1, 10, MEASURED",
        "5, 0, NONE",
        "0, 0.00, NONE",
        "5, -1, UNLIMITED",
        "5, Unlimited, UNLIMITED",
        "Gold, Gold, TEXT",
        "5, '', TEXT",
        "'', 5, TEXT",
        "5, 1e999999999, TEXT",
        "NaN, 5, TEXT",
    })
    void allowanceFollowsFromTheTexts(String used, String total, Allowance allowance) {
        assertThat(of(used, total).allowance()).isEqualTo(allowance);
    }

    @ParameterizedTest
    @CsvSource({"823, 1000, 82.3", "4999, 5000, 99.9", "5000, 5000, 100.0", "12640, 10000, 126.4", "0, 7, 0.0"})
    void percentReachesHundredOnlyWhenAllIsUsed(String used, String total, BigDecimal percent) {
        assertThat(of(used, total).percent()).hasValue(percent);
    }

    @Test
    void thirtyDigitsAreCountedExactly() {
        assertThat(of("123456789012345678901234567891", "123456789012345678901234567890")
                        .exceeded())
                .isFalse();
        assertThat(of("2469135780246913578024691357800", "1").percent()).isEmpty();
    }

    @Test
    void useOfSomethingNotIncludedIsExceeded() {
        assertThat(of("37", "0").exceeded()).isTrue();
        assertThat(of("0", "0").exceeded()).isFalse();
        assertThat(of("10001", "10000").exceeded()).isFalse();
    }

    private static Entitlement of(String used, String total) {
        return Entitlement.of("Code", "Name", false, used, total);
    }
}
