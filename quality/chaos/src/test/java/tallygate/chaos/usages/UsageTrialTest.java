package tallygate.chaos.usages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
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
    void sendersOfOneFileRecordEachUsageOnceWhenSomeAreKilled() throws Exception {
        try (LedgerPlace place = LedgerPlace.inSqlite(directory)) {
            assertEachOnce(UsageSettings.of(200, 2, SEED).withProcesses(2), place);
        }
    }

    @Test
    void sendersOfPostgresRecordEachUsageOnceWhenSomeAreKilled() throws Exception {
        try (LedgerPlace place = startPostgres()) {
            assertEachOnce(UsageSettings.of(200, 2, SEED).withProcesses(2).inPostgres(), place);
        }
    }

    @Test
    void sendersRecordEachUsageOnceWhenTheirDatabaseIsCutOffAndCrashes() throws Exception {
        try (LedgerPlace place = startPostgres()) {
            UsageReport report = assertEachOnce(
                    UsageSettings.of(200, 2, SEED).withProcesses(2).inPostgres().withDatabaseFaults(), place);

            assertThat(report.cutConnections()).isPositive();
            assertThat(report.crashes()).isPositive();
        }
    }

    private UsageReport assertEachOnce(UsageSettings settings, LedgerPlace place) throws Exception {
        UsageReport report = new UsageTrial(settings, place, directory, line -> {}).run();

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.kills()).hasSize(2);
        assertThat(report.recorded()).isEqualTo(200);
        assertThat(report.toString()).contains("200 records, 2 processes", "RESET_AFTER_UPSTREAM=", "SERVER_ERROR");
        return report;
    }

    private static LedgerPlace startPostgres() {
        try {
            return LedgerPlace.inPostgres();
        } catch (IOException | RuntimeException e) {
            System.out.println("The trial on PostgreSQL is skipped; it cannot be started here: " + e);
            assumeThat(e).as("PostgreSQL cannot be started here").isNull();
            throw new IllegalStateException(e);
        }
    }
}
