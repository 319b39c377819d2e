package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.records;
import static tallygate.ledger.Usages.usage;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tallygate.core.error.DeadlineExceededException;

/**
 * A ledger in a heap that cannot hold its records. For the million in 64 MB, see {@code docs/usage-ledger.md}; it is the same
 * bound for each record.
 */
@Timeout(600)
class LedgerMemoryTest {
    private static final int RECORDS = Integer.getInteger("ledger.records", 50_000);
    private static final String HEAP = System.getProperty("ledger.heap", "10m");

    @TempDir(factory = QuickDirectory.class)
    Path directory;

    @Test
    void appendsSendsReopensAndListsInASmallHeap() throws Exception {
        Process process =
                ForkedJava.start(Work.class, List.of("-Xmx" + HEAP), directory.resolve("usages.ledger"), RECORDS);
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told.lines().reduce((first, last) -> last)).hasValue("ACCEPTED " + RECORDS);
    }

    static final class Work {
        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            int records = Integer.parseInt(arguments[1]);
            long start = System.nanoTime();
            try (UsageLedger ledger = UsageLedger.open(file)) {
                for (int number = 0; number < records; number += 1000) {
                    ledger.appendAll(records(number, number + 1000));
                }
                tell("appended", start);
                ledger.send(
                        (record, key) -> {
                            throw CallFailures.timeout();
                        },
                        1);
            } catch (DeadlineExceededException e) {
                tell("given up", start);
            }
            try (UsageLedger ledger = UsageLedger.open(file)) {
                tell("opened", start);
                ledger.send((record, key) -> "usage_" + key, 16);
                tell("sent", start);
                for (int number = 0; number < records; number += 7) {
                    if (ledger.append(usage(number), key(number))) {
                        throw new AssertionError(key(number));
                    }
                }
                tell("appended again", start);
                AtomicInteger accepted = new AtomicInteger();
                ledger.forEach(outcome -> accepted.addAndGet(outcome.state() == UsageState.ACCEPTED ? 1 : 0));
                tell("told", start);
                System.out.println("ACCEPTED " + accepted);
            }
        }

        private static void tell(String what, long start) {
            System.out.println(what + " after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
