package tallygate.genauth.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotaThresholdsTest {
    @ParameterizedTest
    @CsvSource({
        "79.999, 100, OK",
        "80, 100, WARNING",
        "99.9999, 100, WARNING",
        "100, 100, CRITICAL",
        "240, 300, WARNING",
        "5, unlimited, OK",
        "0, 0, OK",
        "1, 0, CRITICAL",
        "Gold, 100, UNKNOWN",
        "5, '', UNKNOWN",
    })
    void levelIsComparedWithoutRounding(String used, String limit, QuotaLevel level) {
        Entitlement entitlement = new Entitlement("Mfa", "", false, used, limit);

        assertThat(QuotaThresholds.of(80, 100).level(entitlement)).isEqualTo(level);
    }

    @Test
    void thresholdMayHaveDecimals() {
        QuotaThresholds thresholds = new QuotaThresholds(new BigDecimal("82.35"), new BigDecimal("82.36"));

        assertThat(thresholds.level(new Entitlement("Mau", "", false, "8235", "10000")))
                .isEqualTo(QuotaLevel.WARNING);
        assertThat(thresholds.level(new Entitlement("Mau", "", false, "8234", "10000")))
                .isEqualTo(QuotaLevel.OK);
    }

    @Test
    void unusableThresholdsAreRefusedWithTheRemedy() {
        assertThatThrownBy(() -> QuotaThresholds.of(100, 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The critical threshold, 80 %, is below the warning threshold, 100 %. Exchange them.");
        assertThatThrownBy(() -> QuotaThresholds.of(0, 80)).hasMessageContaining("choose one above 0");
    }

    @Test
    void worstLevelIsTheMostUrgent() {
        assertThat(QuotaLevel.worst(List.of(QuotaLevel.OK, QuotaLevel.UNKNOWN, QuotaLevel.WARNING)))
                .isEqualTo(QuotaLevel.WARNING);
        assertThat(QuotaLevel.worst(List.of(QuotaLevel.OK, QuotaLevel.UNKNOWN))).isEqualTo(QuotaLevel.UNKNOWN);
        assertThat(QuotaLevel.worst(List.of())).isEqualTo(QuotaLevel.OK);
    }
}
