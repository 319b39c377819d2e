package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

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
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LedgerCrashTest {
    private static final int RECORDS = 3000;
    private static final int KILLS = Integer.getInteger("ledger.kills", 5);

    @TempDir
    Path directory;

    /** Each life appends all records again, as a job does that is simply started again, and is killed while it works. */
    @Test
    void processKilledAtAnyMomentLosesAndDoublesNothing() throws Exception {
        Path file = directory.resolve("usages.ledger");
        Path books = directory.resolve("server.txt");
        Random random = new Random(Long.getLong("seed", System.nanoTime()));
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = ForkedJava.start(Life.class, List.of(), file, books);
            process.getInputStream().readNBytes(kill % 2 * RECORDS + 1 + random.nextInt(RECORDS / KILLS));
            process.destroyForcibly().waitFor();
        }
        assertThat(Files.size(books)).as("some were killed while they sent").isPositive();

        Life.live(file, books, OutputStream.nullOutputStream());

        try (UsageLedger ledger = UsageLedger.open(file)) {
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(RECORDS, 0, RECORDS, 0, 0, 0));
            assertThat(outcomes(ledger)).extracting(UsageOutcome::key).doesNotHaveDuplicates();
        }
        Map<String, String> recordByKey = new HashMap<>();
        for (String line : Files.readAllLines(books)) {
            String[] request = line.split(" ");
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
            live(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
        }

        static void live(Path file, Path books, OutputStream progress) throws IOException, InterruptedException {
            try (UsageLedger ledger = UsageLedger.open(file);
                    FileOutputStream server = new FileOutputStream(books.toFile(), true)) {
                for (int number = 0; number < RECORDS; number++) {
                    ledger.append(usage(number), key(number));
                    write(progress, ".");
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
