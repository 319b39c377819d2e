package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.records;
import static tallygate.ledger.Usages.usage;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.TallygateException;
import tallygate.ledger.UsageServer.Fault;

/** Ledgers with random histories: records, faults, restarts and crashes, and hours that pass. */
class LedgerPropertyTest extends LedgerFixture {

    static LongStream seeds() {
        Long seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, 60) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P13 accepted, rejected and unknown are all that were submitted, and the server's books say the same")
    void sumsAgreeWithTheServer(long seed) throws Exception {
        Random random = new Random(seed);
        int next = 0;
        UsageLedger ledger = open();
        try {
            // A step takes PostgreSQL three times as long.
            for (int steps = database == TestDatabase.SQLITE ? 30 : 10; steps > 0; steps--) {
                switch (random.nextInt(6)) {
                    case 0, 1 -> {
                        for (int count = random.nextInt(12); count > 0; count--) {
                            ledger.append(usage(next), key(next));
                            next++;
                        }
                    }
                    case 2, 3 -> sendWithFaults(ledger, random);
                    case 4 -> clock.move(Duration.ofMinutes(random.nextInt(20)));
                    default -> {
                        ledger.close();
                        crash(random);
                        ledger = open();
                        assertThat(ledger.appendAll(records(0, next))).isZero();
                    }
                }
                assertAgreement(ledger, next);
            }
            server.faults((record, key) -> refusal(record));
            assertThat(ledger.send(server, 1 + random.nextInt(4)).complete()).isTrue();
            assertAgreement(ledger, next);
        } finally {
            ledger.close();
        }
    }

    private void sendWithFaults(UsageLedger ledger, Random random) throws IOException, InterruptedException {
        int rate = random.nextInt(100);
        long seed = random.nextLong();
        server.faults((record, key) -> {
            Random chance = new Random(seed + 31L * record.quantity());
            boolean faulty = chance.nextInt(100) < rate && refusal(record).equals(Fault.NONE);
            return faulty ? fault(chance) : refusal(record);
        });
        try {
            UsageSummary summary = ledger.send(server, 1 + random.nextInt(4));
            assertThat(summary).isEqualTo(ledger.summary());
        } catch (TallygateException e) {
            assertThat(ledger.summary().complete()).isFalse();
        }
    }

    private static Fault fault(Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> Fault.before(CallFailures.timeout());
            case 1 -> Fault.after(CallFailures.timeout());
            case 2 -> Fault.before(CallFailures.refusedConnection());
            case 3 -> Fault.after(CallFailures.lostConnection());
            case 4 -> Fault.before(CallFailures.refused(429, null));
            case 5 -> Fault.after(CallFailures.refused(500, "broken"));
            case 6 -> Fault.before(CallFailures.refused(409, "at work"));
            default -> chance.nextInt(20) == 0 ? Fault.before(CallFailures.refused(401, "who?")) : Fault.NONE;
        };
    }

    /** Some records are refused whenever they come through. */
    private static Fault refusal(UsageRecord record) {
        return record.quantity() % 17 == 0 ? Fault.before(CallFailures.refused(422, "not valid")) : Fault.NONE;
    }

    /** A sender dies: of what it had in hand, some was sent, and some of that recorded. */
    private void crash(Random random) throws IOException {
        server.faults((record, key) -> refusal(record));
        for (Claim claim : die(random.nextInt(10))) {
            if (random.nextBoolean()) {
                try {
                    server.send(claim.record(), claim.key());
                } catch (TallygateException e) {
                    assertThat(refusal(claim.record())).isNotEqualTo(Fault.NONE);
                }
            }
        }
        clock.move(LEASE);
    }

    private void assertAgreement(UsageLedger ledger, int submitted) throws IOException {
        UsageSummary summary = ledger.summary();
        assertThat(summary.submitted()).isEqualTo(submitted);
        assertThat(summary.pending() + summary.accepted() + summary.rejected() + summary.unknown())
                .isEqualTo(submitted);
        assertThat(summary.expired()).isZero();

        List<UsageOutcome> outcomes = outcomes(ledger);
        assertThat(outcomes).hasSize(submitted).extracting(UsageOutcome::key).doesNotHaveDuplicates();
        List<UsageRecord> recorded = server.recorded();
        assertThat(recorded).doesNotHaveDuplicates();
        Set<UsageRecord> books = new HashSet<>(recorded);
        for (UsageOutcome outcome : outcomes) {
            switch (outcome.state()) {
                case ACCEPTED -> assertThat(books.remove(outcome.record())).isTrue();
                case UNKNOWN -> books.remove(outcome.record());
                default ->
                    assertThat(books.contains(outcome.record()))
                            .as("%s", outcome)
                            .isFalse();
            }
        }
        assertThat(books)
                .as("recorded by the server, and not known to the ledger")
                .isEmpty();
    }
}
