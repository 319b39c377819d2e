package tallygate.chaos.usages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class UsageTrialTest {
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    private Path directory;

    @Test
    void killedSendersRecordEachUsageOnce() throws Exception {
        UsageReport report = new UsageTrial(UsageSettings.of(200, 2, SEED), directory, line -> {}).run();

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.kills()).hasSize(2);
        assertThat(report.recorded()).isEqualTo(200);
        assertThat(report.toString()).contains("200 records", "RESET_AFTER_UPSTREAM=", "SERVER_ERROR");
    }
}
