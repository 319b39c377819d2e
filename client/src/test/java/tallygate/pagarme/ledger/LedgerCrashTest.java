package tallygate.pagarme.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.pagarme.ledger.Usages.append;
import static tallygate.pagarme.ledger.Usages.key;
import static tallygate.pagarme.ledger.Usages.outcomes;

import java.io.FileOutputStream;
import java.io.IOException;
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
    private static final int KILLS = Integer.getInteger("ledger.kills", 6);

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
            process.getInputStream().readNBytes(1 + random.nextInt(2 * RECORDS / KILLS));
            process.destroyForcibly().waitFor();
        }
        int requestsOfTheDead = Files.exists(books) ? Files.readAllLines(books).size() : 0;

        Life.live(file, books);

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
        assertThat(requestsOfTheDead).as("killed while they sent, too").isBetween(1, 2 * RECORDS);
    }

    /** One run of a job. It writes a byte to its standard output for every record that it appends or sends. */
    static final class Life {
        public static void main(String[] arguments) throws Exception {
            live(Path.of(arguments[0]), Path.of(arguments[1]));
        }

        static void live(Path file, Path books) throws IOException, InterruptedException {
            try (UsageLedger ledger = UsageLedger.open(file);
                    FileOutputStream server = new FileOutputStream(books.toFile(), true)) {
                append(ledger, RECORDS);
                ledger.send(
                        (record, key) -> {
                            receive(server, key + " " + record.quantity() + "\n");
                            System.out.write('.');
                            System.out.flush();
                            return "usage_" + key;
                        },
                        3);
            }
        }

        private static synchronized void receive(FileOutputStream server, String request) {
            try {
                server.write(request.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
