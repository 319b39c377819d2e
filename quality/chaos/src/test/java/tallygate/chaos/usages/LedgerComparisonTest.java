package tallygate.chaos.usages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;
import tallygate.sandbox.AcceptedUsage;

/** That the run would see what it is there to see. */
class LedgerComparisonTest {
    @TempDir
    private Path directory;

    @Test
    void ledgersThatAgreeAreRight() throws Exception {
        assertThat(compared(List.of(usage(0), usage(1)))).isEmpty();
    }

    @Test
    void usageRecordedTwiceIsSeen() throws Exception {
        assertThat(compared(List.of(usage(0), usage(1), usage(1))))
                .containsExactly("The server recorded record-1 more than once.");
    }

    @Test
    void lostUsageIsSeenOnBothSides() throws Exception {
        assertThat(compared(List.of(usage(0))))
                .containsExactly(
                        "The server did not record record-1.",
                        "The local ledger has another usage for record-1 than the server.");
    }

    @Test
    void otherContentAndForeignKeysAreSeen() throws Exception {
        assertThat(compared(List.of(usage(0), usage(1, 0), usage(2))))
                .hasSize(2)
                .anyMatch(violation -> violation.startsWith("The server recorded AcceptedUsage[id=id-1,"))
                .contains("The server recorded 3 different keys.");
    }

    @Test
    void recordWithoutItsOutcomeIsSeen() throws Exception {
        Path file = directory.resolve("pending.ledger");
        try (UsageLedger ledger = UsageLedger.open(file)) {
            ledger.append(NumberedUsages.record(0), NumberedUsages.key(0));

            assertThat(LedgerComparison.of(1, List.of(usage(0)), ledger))
                    .containsExactly("The local ledger says UsageOutcome[PENDING, key=record-0] of record-0.");
        }
    }

    private List<String> compared(List<AcceptedUsage> accepted) throws Exception {
        Path file = directory.resolve("usages.ledger");
        try (UsageLedger ledger = UsageLedger.open(file)) {
            ledger.append(NumberedUsages.record(0), NumberedUsages.key(0));
            ledger.append(NumberedUsages.record(1), NumberedUsages.key(1));
            ledger.send((record, key) -> key.replace("record", "id"), 1);
            return LedgerComparison.of(2, accepted, ledger);
        }
    }

    private static AcceptedUsage usage(int number) {
        return usage(number, number);
    }

    private static AcceptedUsage usage(int number, int content) {
        UsageRecord record = NumberedUsages.record(content);
        return new AcceptedUsage(
                "id-" + number,
                Optional.of(NumberedUsages.key(number)),
                record.subscriptionId(),
                record.itemId(),
                record.quantity(),
                record.description(),
                record.usedAt().toString(),
                Optional.ofNullable(record.code()),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
    }
}
