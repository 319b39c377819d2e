package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallygate.ledger.UsageServer.Fault;

/** The comparison of a ledger with what the server recorded. */
class LedgerReconcileTest extends LedgerFixture {
    private static final Instant FROM = usage(0).usedAt();
    private static final Instant UNTIL = FROM.plusSeconds(1000);

    private final List<RecordedUsage> listed = new ArrayList<>();

    @Test
    void expiredAndUnknownRecordsThatTheServerHasBecomeAcceptedIfAsked() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0).withCode("c0"), key(0));
            ledger.append(usage(1), key(1));
            ledger.append(usage(2), key(2));
            server.faults((record, key) -> Fault.after(CallFailures.timeout()));
            ledger.send(server, 1);
            clock.move(Duration.ofHours(30));
            list("id-0", usage(0).withCode("c0"));
            list("id-1", usage(1));

            Reconciliation first = ledger.reconcile(this::listing, FROM, UNTIL, false);
            assertThat(first.found()).extracting(UsageOutcome::key).containsExactly(key(0), key(1));
            assertThat(first.onlyInLedger()).extracting(UsageOutcome::key).containsExactly(key(2));
            assertThat(first.onlyOnServer()).isEmpty();
            assertThat(ledger.summary().expired()).as("nothing was changed").isEqualTo(3);

            assertThat(ledger.reconcile(this::listing, FROM, UNTIL, true))
                    .usingRecursiveComparison()
                    .isEqualTo(first);
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(3, 0, 2, 0, 1, 1));
            assertThat(outcomes(ledger, UsageState.ACCEPTED))
                    .extracting(outcome -> outcome.usageId().orElseThrow())
                    .containsExactly("id-0", "id-1");
            assertThat(ledger.reconcile(this::listing, FROM, UNTIL, true).found())
                    .isEmpty();
        }
    }

    @Test
    void usagesOfOnlyOneSideAreReported() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), key(0));
            ledger.append(usage(1), key(1));
            ledger.send((record, key) -> "id-" + record.quantity(), 1);
            ledger.append(usage(2), key(2));
            list("id-0", usage(0));
            list("id-9", usage(9));
            list("id-2", usage(2));

            Reconciliation difference = ledger.reconcile(this::listing, FROM, UNTIL, true);
            assertThat(difference.found()).isEmpty();
            assertThat(difference.onlyInLedger()).extracting(UsageOutcome::key).containsExactly(key(1));
            assertThat(difference.onlyOnServer())
                    .as("a pending record was never received, so the usage is another's")
                    .extracting(RecordedUsage::id)
                    .containsExactly("id-9", "id-2");
            assertThat(ledger.summary().pending()).isOne();
        }
    }

    @Test
    void usageOfAnAcceptedRecordSettlesNoOther() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), "a");
            ledger.send((record, key) -> "id-a", 1);
            ledger.append(usage(0), "b");
            server.faults((record, key) -> Fault.before(CallFailures.timeout()));
            ledger.send(server, 1);
            list("id-a", usage(0));

            Reconciliation difference = ledger.reconcile(this::listing, FROM, UNTIL, true);
            assertThat(difference.found()).isEmpty();
            assertThat(difference.onlyInLedger()).extracting(UsageOutcome::key).containsExactly("b");
        }
    }

    @Test
    void oneUsageSettlesOneOfTwoEqualRecords() throws Exception {
        leaveTwoEqualUnknown();
        list("id-a", usage(0));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.reconcile(this::listing, FROM, UNTIL, true).found())
                    .hasSize(1);
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(2, 0, 1, 0, 1, 0));
        }
    }

    @Test
    void codeQuantityItemAndTimeMustAgreeAndMillisecondsNeedNot() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(5).withCode("c"), key(5));
            server.faults((record, key) -> Fault.after(CallFailures.timeout()));
            ledger.send(server, 1);
            list("other code", usage(5).withCode("d"));
            list("no code", usage(5));
            list("other quantity and time", usage(6).withCode("c"));
            assertThat(ledger.reconcile(this::listing, FROM, UNTIL, true).found())
                    .isEmpty();

            UsageRecord same = usage(5).withCode("c");
            listed.add(new RecordedUsage(
                    "same",
                    same.subscriptionId(),
                    same.itemId(),
                    5,
                    same.usedAt().plusMillis(900),
                    "c"));
            assertThat(ledger.reconcile(this::listing, FROM, UNTIL, true).found())
                    .hasSize(1);
        }
    }

    @Test
    void otherPeriodsAreLeftAlone() throws Exception {
        leaveTwoEqualUnknown();
        list("id-a", usage(0));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.reconcile(this::listing, FROM.plusSeconds(1), UNTIL, true))
                    .isEqualTo(new Reconciliation(List.of(), List.of(), List.of()));
            assertThat(ledger.reconcile(this::listing, FROM.minusSeconds(9), FROM, true))
                    .isEqualTo(new Reconciliation(List.of(), List.of(), List.of()));
        }
    }

    @Test
    void recordThatIsBeingSentIsNotSettled() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), key(0));
            die(1);
            list("id-0", usage(0));
            ledger.reconcile(this::listing, FROM, UNTIL, true);
            assertThat(ledger.summary().unknown()).isOne();

            clock.move(LEASE);
            ledger.reconcile(this::listing, FROM, UNTIL, true);
            assertThat(ledger.summary().accepted()).isOne();
        }
    }

    @Test
    void listingThatFailsSettlesNothing() throws Exception {
        leaveTwoEqualUnknown();
        try (UsageLedger ledger = open()) {
            assertThatThrownBy(() -> ledger.reconcile(
                            (subscription, item, from, until) -> {
                                throw CallFailures.timeout();
                            },
                            FROM,
                            UNTIL,
                            true))
                    .hasMessageContaining("no complete response");
            assertThat(ledger.summary().unknown()).isEqualTo(2);
        }
    }

    private void leaveTwoEqualUnknown() throws Exception {
        server.faults((record, key) -> Fault.before(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), "a");
            ledger.append(usage(0), "b");
            ledger.send(server, 1);
        }
    }

    private void list(String id, UsageRecord record) {
        listed.add(new RecordedUsage(
                id, record.subscriptionId(), record.itemId(), record.quantity(), record.usedAt(), record.code()));
    }

    private Iterable<RecordedUsage> listing(String subscriptionId, String itemId, Instant from, Instant until) {
        return listed;
    }
}
