package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackageStateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-09 00:00:00, 0, 20 days left (until 2026-01-09 00:00:00)",
        "2025-12-21 00:00:00, 0, 1 day left (until 2025-12-21 00:00:00)",
        "2025-12-20 23:59:59, 0, ends today (2025-12-20 23:59:59)",
        "2025-12-19 00:00:00, 0, 'ended 1 day ago (2025-12-19 00:00:00), not counted as overdue'",
        "2025-12-10 00:00:00, 7, overdue by 7 days (ended 2025-12-10 00:00:00)",
        "2026-01-09T00:00:00Z, '', 20 days left (until 2026-01-09T00:00:00Z)",
        "0000-00-00 00:00:00, 0, ends 0000-00-00 00:00:00",
        "soon, 0, ends soon",
        "'', 0, no end given",
    })
    void validityFollowsFromEndAndOverdueDays(String endTime, String overdueDays, String validity) {
        assertThat(PackageState.of("Code", "Name", "Edition", endTime, overdueDays, LocalDate.of(2025, 12, 20))
                        .validity())
                .isEqualTo(validity);
    }
}
