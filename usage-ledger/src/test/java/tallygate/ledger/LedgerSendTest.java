package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.ledger.UsageServer.Fault;

class LedgerSendTest extends LedgerFixture {
    @Test
    void everyRecordIsSentOnceAndReported() throws Exception {
        UsageRecord full = usage(0).withCode("a\tb").withGroup("\\N").withAmount(-5);
        try (UsageLedger ledger = open()) {
            String generated = ledger.append(full);
            ledger.append(usage(1), "k1");
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(2, 2, 0, 0, 0, 0));

            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(2, 0, 2, 0, 0, 0));
            assertThat(ledger.send(server, 1).complete()).isTrue();

            assertThat(server.requests()).containsExactly(generated, "k1");
            assertThat(server.recorded()).containsExactly(full, usage(1));
            assertThat(outcomes(ledger)).extracting(UsageOutcome::record).containsExactly(full, usage(1));
            assertThat(outcomes(ledger))
                    .extracting(o -> o.usageId().orElseThrow())
                    .containsExactly("usage_1", "usage_2");
        }
    }

    @Test
    @DisplayName("C51 a timeout after sending: repeated with the same key, recorded once")
    void recordIsRetriedWithTheSameKeyAfterATimeout() throws Exception {
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            String key = ledger.append(usage(0));
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 0, 0, 1, 0));

            server.faults((record, k) -> Fault.NONE);
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
            assertThat(server.requests()).containsExactly(key, key);
            assertThat(server.recorded()).containsExactly(usage(0));
        }
    }

    @Test
    @DisplayName("C52 a restart: appending and sending everything again records nothing twice")
    void recordsAppendedAgainAfterARestartAreRecordedOnce() throws Exception {
        server.faults(
                (record, key) -> record.quantity() >= 5 ? Fault.after(CallFailures.lostConnection()) : Fault.NONE);
        try (UsageLedger ledger = open()) {
            append(ledger, 10);
            ledger.send(server, 1);
        }
        server.faults((record, key) -> Fault.NONE);
        try (UsageLedger ledger = open()) {
            assertThat(ledger.append(usage(0), key(0))).isFalse();
            append(ledger, 12);
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(12, 0, 12, 0, 0, 0));
        }
        assertThat(server.recorded()).hasSize(12).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    @DisplayName("C55 a batch of 1000 with one rejected and one of unknown outcome")
    void secondRunSendsOnlyTheRecordWithAnUnknownOutcome(int concurrency) throws Exception {
        server.faults((record, key) -> switch (record.quantity()) {
            case 500 -> Fault.before(CallFailures.refused(422, "quantity is not valid"));
            case 700 -> Fault.after(CallFailures.timeout());
            default -> Fault.NONE;
        });
        try (UsageLedger ledger = open()) {
            append(ledger, 1000);
            assertThat(ledger.send(server, concurrency)).isEqualTo(new UsageSummary(1000, 0, 998, 1, 1, 0));

            UsageOutcome rejected = outcomes(ledger, UsageState.REJECTED).get(0);
            assertThat(rejected.record()).isEqualTo(usage(500));
            assertThat(rejected.status()).hasValue(422);
            assertThat(rejected.reason()).hasValue("quantity is not valid");
            UsageOutcome unknown = outcomes(ledger, UsageState.UNKNOWN).get(0);
            assertThat(unknown.key()).isEqualTo(key(700));
            assertThat(unknown.record()).isEqualTo(usage(700));

            server.faults((record, key) -> Fault.NONE);
            assertThat(ledger.send(server, concurrency)).isEqualTo(new UsageSummary(1000, 0, 999, 1, 0, 0));
            assertThat(server.requests()).hasSize(1001);
            assertThat(outcomes(ledger, UsageState.ACCEPTED))
                    .extracting(UsageOutcome::record)
                    .containsExactlyInAnyOrderElementsOf(server.recorded());
        }
    }

    @Test
    void sendsWithTheGivenConcurrency() throws Exception {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (UsageLedger ledger = open()) {
            append(ledger, 40);
            ledger.send(
                    (record, key) -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        await(four);
                        now.decrementAndGet();
                        return server.send(record, key);
                    },
                    4);
            assertThat(most).hasValue(4);
            assertThat(ledger.summary().accepted()).isEqualTo(40);
        }
    }

    @Test
    void recordsAppendedByManyThreadsWhileSendingAreAllSent() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 100);
            AtomicInteger next = new AtomicInteger(100);
            ledger.send(
                    (record, key) -> {
                        try {
                            int number = next.getAndIncrement();
                            ledger.append(usage(number), key(number));
                            ledger.append(usage(number), key(number));
                            assertThat(ledger.summary().unknown()).isPositive();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        return server.send(record, key);
                    },
                    8);
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(200, 100, 100, 0, 0, 0));
            assertThat(ledger.send(server, 8).accepted()).isEqualTo(200);
        }
        try (UsageLedger ledger = open()) {
            assertThat(ledger.summary().accepted()).isEqualTo(200);
        }
        assertThat(server.recorded()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void ageOfTheOldestPendingRecordIsThatOfTheFirstNotSent() throws Exception {
        try (UsageLedger ledger = open()) {
            assertThat(ledger.ageOfOldestPending()).isEmpty();
            append(ledger, 2);
            clock.move(Duration.ofMinutes(3));
            ledger.append(usage(2), key(2));
            assertThat(ledger.ageOfOldestPending()).hasValue(Duration.ofMinutes(3));

            server.faults((record, key) -> record.quantity() == 2
                    ? Fault.before(CallFailures.refusedConnection())
                    : Fault.after(CallFailures.timeout()));
            ledger.send(server, 1);
            assertThat(ledger.ageOfOldestPending())
                    .as("unknown ones are not pending")
                    .hasValue(Duration.ZERO);
            clock.move(Duration.ofMinutes(1));
            server.faults((record, key) -> Fault.NONE);
            ledger.send(server, 1);
            assertThat(ledger.ageOfOldestPending()).isEmpty();
        }
    }

    @Test
    void outcomesCanBeReadWhileSending() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 50);
            ledger.send(
                    (record, key) -> {
                        try {
                            assertThat(outcomes(ledger))
                                    .extracting(UsageOutcome::key)
                                    .hasSize(50)
                                    .doesNotHaveDuplicates();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        return server.send(record, key);
                    },
                    3);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
