package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record says is stored as it is. */
class LedgerRecordTest extends LedgerFixture {
    static Stream<UsageRecord> records() {
        Instant usedAt = Instant.parse("2026-11-20T10:11:12.123456789Z");
        return Stream.of(
                usage(0),
                new UsageRecord("s", "i", -1, "", usedAt, "", "", 0L),
                new UsageRecord("s-_9", "i", Integer.MAX_VALUE, "\\N", usedAt, "\\", "\\\\N", Long.MAX_VALUE),
                new UsageRecord(
                        "s", "i", Integer.MIN_VALUE, "\t\n\r\\t\u0085\u2028\ufeff'", usedAt, "a\\\nb", "\t", null),
                new UsageRecord("s", "i", 0, "\ud83d\ude80 \u202eabc \u00e7\u00e3o", usedAt, null, "g", Long.MIN_VALUE),
                new UsageRecord("s", "i", 0, "d", Instant.parse("0000-01-01T00:00:00Z"), "c", null, null),
                new UsageRecord("s", "i", 0, "d", Instant.parse("9999-12-31T23:59:59.999999999Z"), "c", null, null));
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordIsSentUnchangedAfterReopening(UsageRecord record) throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(record, "k");
        }
        try (UsageLedger ledger = open()) {
            assertThat(ledger.append(record, "k")).isFalse();
            ledger.send(
                    (sent, key) -> {
                        assertThat(sent).isEqualTo(record);
                        return "id\t\n";
                    },
                    1);
        }
        try (UsageLedger ledger = open()) {
            assertThat(outcomes(ledger).get(0).record()).isEqualTo(record);
            assertThat(outcomes(ledger).get(0).usageId()).hasValue("id\t\n");
        }
    }

    @Test
    void longestRecordsFit() throws Exception {
        String text = "\u20ac".repeat(UsageRecord.MAX_TEXT);
        UsageRecord longest = new UsageRecord(
                "s".repeat(255), "i".repeat(255), 1, text, usage(0).usedAt(), text, text, Long.MIN_VALUE);
        try (UsageLedger ledger = open()) {
            for (int i = 0; i < 5; i++) {
                ledger.append(longest, key(i));
                ledger.append(usage(i), "k".repeat(255 - i));
            }
            ledger.send(server, 2);
            assertThat(outcomes(ledger))
                    .filteredOn(o -> o.record().equals(longest))
                    .hasSize(5);
        }
    }

    @Test
    void usageIdThatNoDatabaseCanHoldIsCutAndReplaced() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0));
            ledger.send((record, key) -> "id\0" + "x".repeat(UsageRecord.MAX_TEXT), 1);
            assertThat(outcomes(ledger).get(0).usageId().orElseThrow())
                    .startsWith("id\uFFFDx")
                    .hasSize(UsageRecord.MAX_TEXT);
        }
    }
}
