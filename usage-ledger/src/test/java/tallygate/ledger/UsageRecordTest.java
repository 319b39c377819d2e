package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static tallygate.ledger.Usages.usage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageRecordTest {
    @TempDir(factory = QuickDirectory.class)
    Path directory;

    static Stream<UsageRecord> records() {
        Instant usedAt = Instant.parse("2026-11-20T10:11:12.123456789Z");
        return Stream.of(
                usage(0),
                new UsageRecord("s", "i", -1, "", usedAt, "", "", 0L),
                new UsageRecord("s-_9", "i", Integer.MAX_VALUE, "\\N", usedAt, "\\", "\\\\N", Long.MAX_VALUE),
                new UsageRecord("s", "i", 0, "\t\n\r\\t\u0000\u0085\u2028\ufeff", usedAt, "a\\\nb", "\t", null),
                new UsageRecord("s", "i", 0, "\ud83d\ude80 \u202eabc \u00e7\u00e3o", usedAt, null, "g", 1L),
                new UsageRecord("s", "i", 0, "d", Instant.parse("0000-01-01T00:00:00Z"), "c", null, null),
                new UsageRecord("s", "i", 0, "d", Instant.parse("9999-12-31T23:59:59.999999999Z"), "c", null, null));
    }

    @ParameterizedTest
    @MethodSource("records")
    void comesBackFromTheFileAsItWas(UsageRecord record) throws Exception {
        Path file = directory.resolve("usages.ledger");
        try (UsageLedger ledger = UsageLedger.open(file)) {
            ledger.append(record);
        }
        try (UsageLedger ledger = UsageLedger.open(file)) {
            ledger.send(
                    (sent, key) -> {
                        assertThat(sent).isEqualTo(record);
                        return "id\t\n";
                    },
                    1);
        }
        try (UsageLedger ledger = UsageLedger.open(file)) {
            assertThat(Usages.outcomes(ledger).get(0).usageId()).hasValue("id\t\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "a?b", "a\nb", "\u00e7"})
    void idThatNoPathShouldCarryIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of(id, "i", 1, "d", Instant.EPOCH))
                .withMessageContaining("subscriptionId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of("s", id, 1, "d", Instant.EPOCH))
                .withMessageContaining("itemId");
    }

    @Test
    void textThatCannotBeWrittenIsRefusedWithoutBeingShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usage(0).withCode("abc \ud83d"))
                .withMessageContaining("code")
                .withMessageNotContaining("abc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usage(0).withGroup("x".repeat(UsageRecord.MAX_TEXT + 1)))
                .withMessageContaining("group has 4097 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of("s", "i", 1, "d", Instant.parse("+10000-01-01T00:00:00Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> UsageRecord.of("s", "i", 1, "d", Instant.MIN));
        assertThatNullPointerException().isThrownBy(() -> UsageRecord.of("s", "i", 1, null, Instant.EPOCH));
    }
}
