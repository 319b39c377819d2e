package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.usage;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a ledger does when its disk does not. */
@Timeout(60)
class LedgerFailureTest {
    @TempDir(factory = QuickDirectory.class)
    Path directory;

    private final AdjustableClock clock = new AdjustableClock();
    private final UsageServer server = new UsageServer(clock);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void diskFullAfterAnyByteSendsNothingThatIsNotOnFile(int concurrency) throws Exception {
        int size = sizeOfAWholeRun(concurrency);
        for (int space = 0; space < size; space += 3) {
            Path file = directory.resolve("full-" + concurrency + "-" + space + ".ledger");
            int sentBefore = server.requests().size();
            assertDiskFull(file, space, concurrency);
            String onFile = Files.readString(file);
            server.requests().stream().skip(sentBefore).forEach(key -> assertThat(onFile)
                    .containsPattern("usage\t\\d+\t" + key + "\t")
                    .containsPattern("sending\t\\d+\t" + key + "\t"));
            try (UsageLedger ledger = UsageLedger.open(file, clock)) {
                append(ledger, 4);
                assertThat(ledger.send(server, concurrency)).isEqualTo(new UsageSummary(4, 0, 4, 0, 0, 0));
            }
            Files.delete(file);
        }
        assertThat(server.recorded()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsSentBeforeTheDiskHasIt() throws Exception {
        Path file = directory.resolve("unforced.ledger");
        try (UsageLedger ledger = UsageLedger.open(file, clock, opened -> new NeverForced(opened))) {
            append(ledger, 4);
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.send(server, 2))
                    .withMessageContaining("cannot be written");
            assertThat(server.requests()).isEmpty();
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.append(usage(9)))
                    .withMessageContaining("An earlier write");
            assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.send(server, 2));
            assertThat(server.requests()).isEmpty();
            assertThat(ledger.summary().submitted()).isEqualTo(4);
        }
    }

    private int sizeOfAWholeRun(int concurrency) throws Exception {
        Path file = directory.resolve("whole.ledger");
        try (UsageLedger ledger = UsageLedger.open(file, clock)) {
            append(ledger, 4);
            ledger.send(server, concurrency);
        }
        int size = (int) Files.size(file);
        Files.delete(file);
        return size;
    }

    private void assertDiskFull(Path file, int space, int concurrency) {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> {
                    try (UsageLedger ledger = UsageLedger.open(file, clock, opened -> new SmallDisk(opened, space))) {
                        for (int number = 0; number < 4; number++) {
                            ledger.append(usage(number), key(number));
                        }
                        ledger.send(server, concurrency);
                    }
                })
                .withMessageContaining(file.getFileName().toString());
    }

    /** Writes what there is space for, and then fails, as a file system does. */
    private static final class SmallDisk extends RandomAccessFile {
        private int space;

        SmallDisk(File file, int space) throws IOException {
            super(file, "rw");
            this.space = space;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int written = Math.min(space, length);
            super.write(bytes, offset, written);
            space -= written;
            if (written < length) {
                throw new IOException("No space left on device");
            }
        }
    }

    /** Cannot be forced to the disk any more once records are about to be sent. */
    private static final class NeverForced extends RandomAccessFile {
        NeverForced(File file) throws IOException {
            super(file, "rw");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
            if (new String(bytes, offset, length, UTF_8).startsWith("sending\t")) {
                close();
            }
        }
    }
}
