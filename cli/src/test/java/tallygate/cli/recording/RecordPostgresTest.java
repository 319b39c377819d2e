package tallygate.cli.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class RecordPostgresTest extends RecordFixture {
    private static final String ROW = CALLS + "1,Calls,2026-11-20T17:00:00Z,a\n";

    @Test
    void ledgerIsKeptInPostgres() throws Exception {
        try (EmbeddedPostgres postgres = startPostgres()) {
            String url =
                    "--postgres=" + postgres.getJdbcUrl("postgres", "postgres") + "&options=-csynchronous_commit=on";
            assertThat(run(url, file(ROW))).isZero();
            assertThat(run(url, file(ROW))).isZero();

            assertThat(sandbox.accepted()).hasSize(1);
            assertThat(directory).isDirectoryNotContaining("glob:**.ledger*");
        }
    }

    @Test
    void urlIsNeverShown() throws Exception {
        String file = file(ROW);
        assertThat(run("--postgres=jdbc:postgresql://localhost:1/none?user=u&password=secret-word", file))
                .isEqualTo(6);
        assertThat(run("--postgres=mysql://u:secret-word@localhost/none", file)).isEqualTo(2);
        assertThat(run("--postgres=jdbc:postgresql://localhost/none", "--ledger=x", file))
                .isEqualTo(2);
        assertThat(err())
                .contains("cannot be reached", "jdbc:postgresql://host/database")
                .doesNotContain("secret-word");
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            System.out.println("The test on PostgreSQL is skipped; it cannot be started here: " + e);
            assumeThat(e).as("PostgreSQL cannot be started here").isNull();
            throw new IllegalStateException(e);
        }
    }
}
