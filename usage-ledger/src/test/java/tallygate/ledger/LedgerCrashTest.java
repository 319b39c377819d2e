package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.records;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LedgerCrashTest extends LedgerFixture {
    private static final int RECORDS = 600;
    private static final int KILLS = Integer.getInteger("ledger.kills", 3);

    /** Each life appends all records again, as a job does that is simply started again, and is killed while two of it work. */
    @Test
    void processesKilledAtAnyMomentLoseAndDoubleNothing() throws Exception {
        String url = database.url(directory);
        Path books = directory.resolve("server.txt");
        Random random = new Random(Long.getLong("seed", System.nanoTime()));
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = ForkedJava.start(Life.class, List.of(), url, books);
            Process other = ForkedJava.start(Life.class, List.of(), url, books);
            process.getInputStream().readNBytes(kill % 2 * RECORDS + 1 + random.nextInt(RECORDS / KILLS));
            process.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        }
        assertThat(Files.size(books)).as("some were killed while they sent").isPositive();

        Life.live(url, books, OutputStream.nullOutputStream());

        try (UsageLedger ledger = open()) {
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(RECORDS, 0, RECORDS, 0, 0, 0));
            assertThat(outcomes(ledger)).extracting(UsageOutcome::key).doesNotHaveDuplicates();
        }
        Map<String, String> recordByKey = new HashMap<>();
        for (String line : Files.readAllLines(books)) {
            String[] request = line.split(" ", 2);
            assertThat(recordByKey.merge(request[0], request[1], (a, b) -> a.equals(b) ? a : "two bodies"))
                    .isEqualTo(request[1]);
        }
        assertThat(recordByKey)
                .isEqualTo(IntStream.range(0, RECORDS)
                        .boxed()
                        .collect(Collectors.toMap(Usages::key, number -> Integer.toString(number))));
    }

    /** One run of a job. It tells its progress, a byte for every record that it appends or sends. */
    static final class Life {
        public static void main(String[] arguments) throws Exception {
            live(arguments[0], Path.of(arguments[1]), System.out);
        }

        static void live(String url, Path books, OutputStream progress) throws IOException, InterruptedException {
            try (HikariDataSource source = new HikariDataSource();
                    FileOutputStream server = new FileOutputStream(books.toFile(), true)) {
                source.setJdbcUrl(url);
                UsageLedger ledger =
                        UsageLedger.using(source, LedgerOptions.defaults().withLease(LEASE));
                for (int number = 0; number < RECORDS; number += 10) {
                    ledger.appendAll(records(number, number + 10));
                    write(progress, "..........");
                }
                ledger.send(
                        (record, key) -> {
                            write(server, key + " " + record.quantity() + "\n");
                            write(progress, ".");
                            return "usage_" + key;
                        },
                        3);
            }
        }

        private static synchronized void write(OutputStream stream, String text) {
            try {
                stream.write(text.getBytes(UTF_8));
                stream.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
