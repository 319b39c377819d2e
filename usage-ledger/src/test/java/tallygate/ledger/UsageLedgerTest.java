package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.TransportException;
import tallygate.ledger.UsageServer.Fault;

@Timeout(60)
class UsageLedgerTest {
    @TempDir
    Path directory;

    private final AdjustableClock clock = new AdjustableClock();
    private final UsageServer server = new UsageServer(clock);
    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("usages.ledger");
    }

    @Test
    void everyRecordIsSentOnceAndTold() throws Exception {
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
    void timeoutAfterSending() throws Exception {
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
    @DisplayName("C52 a restart: whoever appends and sends all again records nothing twice")
    void restart() throws Exception {
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
    @ValueSource(strings = {"PT24H", "PT25H", "PT23H50M", "PT8760H", "-PT2M", "-PT24H"})
    @DisplayName("C53 a key that is, or may be, older than 24 hours: refused unless forced")
    void oldKey(Duration time) throws Exception {
        inDoubt();
        clock.move(time);
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 0, 0, 1, 1));
            assertThat(server.requests()).hasSize(1);
            assertThat(outcomes(ledger)).extracting(UsageOutcome::state).containsExactly(UsageState.EXPIRED);

            UsageOutcome outcome = ledger.sendExpired(key(0), server);
            assertThat(outcome.state()).isEqualTo(UsageState.ACCEPTED);
            assertThat(server.requests()).containsExactly(key(0), key(0));
        }
        try (UsageLedger ledger = open()) {
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
        }
    }

    @Test
    @DisplayName("C53 a key of less than 24 hours is sent, and its hours are not counted anew by that")
    void youngKey() throws Exception {
        inDoubt();
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        clock.move(Duration.ofHours(23).plusMinutes(48));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1).expired()).isZero();
            assertThat(server.requests()).hasSize(2);
            assertThatIllegalStateException()
                    .isThrownBy(() -> ledger.sendExpired(key(0), server))
                    .withMessageContaining("UNKNOWN");

            clock.move(Duration.ofMinutes(3));
            assertThat(ledger.send(server, 1).expired()).isOne();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    @DisplayName("C53 a key that grows too old while its record waits for its turn is not sent")
    void keyThatAgesInTheQueue() throws Exception {
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            append(ledger, 3);
            ledger.send(server, 1);
            clock.move(Duration.ofHours(23));
            UsageSummary summary = ledger.send(
                    (record, key) -> {
                        clock.move(Duration.ofHours(1));
                        return "usage_1";
                    },
                    1);
            assertThat(summary).isEqualTo(new UsageSummary(3, 0, 1, 0, 2, 2));
        }
    }

    @Test
    @DisplayName("C53 a forced record that stays in doubt has 24 hours again")
    void forcedAndInDoubt() throws Exception {
        inDoubt();
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        clock.move(Duration.ofHours(30));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.sendExpired(key(0), server).state()).isEqualTo(UsageState.UNKNOWN);
            clock.move(Duration.ofHours(23));
            server.faults((record, key) -> Fault.NONE);
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
        }
    }

    @Test
    void recordThatWasNeverSentDoesNotExpire() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
        }
        clock.move(Duration.ofDays(400));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
        }
    }

    @Test
    @DisplayName("C54 two bodies with one key: an error at once, and only the first is on file")
    void twoBodiesOneKey() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), "k");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ledger.append(usage(0).withCode("other"), "k"))
                    .withMessageContaining("idempotency key k");
            assertThat(ledger.summary().submitted()).isOne();
        }
    }

    @Test
    @DisplayName("C54 two bodies with one key in two ledgers: the server's refusal is the outcome")
    void twoLedgersOneKey() throws Exception {
        server.send(usage(7), "k");
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), "k");
            ledger.send(server, 1);
            assertThat(outcomes(ledger).get(0).reason()).hasValue("the idempotency key belongs to another request");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    @DisplayName("C55 a batch of 1000 with one refused and one in doubt")
    void batch(int concurrency) throws Exception {
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

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 412, 422})
    void refusalOfTheRecordIsFinal(int status) throws Exception {
        assertThat(stateAfter(CallFailures.refused(status, null))).isEqualTo(UsageState.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 500, 503, 600})
    void otherStatusesLeaveTheRecordInDoubt(int status) throws Exception {
        assertThat(stateAfter(CallFailures.refused(status, "later"))).isEqualTo(UsageState.UNKNOWN);
    }

    @Test
    void recordThatTheServerProvablyNeverSawIsPendingAsBefore() throws Exception {
        assertThat(stateAfter(CallFailures.refusedConnection())).isEqualTo(UsageState.PENDING);
        clock.move(Duration.ofHours(30));
        try (UsageLedger ledger = open()) {
            server.faults((record, key) -> Fault.NONE);
            assertThat(ledger.send(server, 1).accepted()).isOne();
        }
    }

    @Test
    void lastAttemptUnsentSaysNothingOfTheOnesBefore() throws Exception {
        TransportException failure = CallFailures.refusedConnection();
        failure.addSuppressed(CallFailures.timeout());
        assertThat(stateAfter(failure)).isEqualTo(UsageState.UNKNOWN);
    }

    @Test
    void refusedConnectionDoesNotMakeARecordInDoubtPending() throws Exception {
        inDoubt();
        server.faults((record, key) -> Fault.before(CallFailures.refusedConnection()));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 0, 0, 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void wrongSecretKeyEndsTheRunAndLeavesTheRecordsPending(int concurrency) throws Exception {
        server.faults((record, key) -> Fault.before(CallFailures.refused(401, "sk_test_x is no key")));
        try (UsageLedger ledger = open()) {
            append(ledger, 1000);
            assertThatThrownBy(() -> ledger.send(server, concurrency)).isInstanceOf(AuthenticationException.class);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(2 * concurrency);
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(1000, 1000, 0, 0, 0, 0));
        }
    }

    @Test
    void serverThatIsAwayEndsTheRun() throws Exception {
        server.faults((record, key) -> Fault.before(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            append(ledger, 1000);
            assertThatThrownBy(() -> ledger.send(server, 1)).hasMessageContaining("no complete response");
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(1000, 900, 0, 0, 100, 0));
        }
    }

    @Test
    void errorInTheSenderEndsTheRunAndIsShown() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 100);
            assertThatThrownBy(() -> ledger.send(
                            (record, key) -> {
                                throw new IllegalStateException("a bug");
                            },
                            1))
                    .hasMessage("a bug");
            assertThatThrownBy(() -> ledger.send(
                            (record, key) -> {
                                throw new AssertionError("an error");
                            },
                            1))
                    .hasMessage("an error");
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(100, 99, 0, 0, 1, 0));
            assertThat(ledger.send(server, 3).accepted()).isEqualTo(100);
        }
    }

    @Test
    void noSecretKeyReachesTheFile() throws Exception {
        assertThat(stateAfter(CallFailures.refused(422, "key sk_test_A1b2C3 may not")))
                .isEqualTo(UsageState.REJECTED);
        assertThat(file).content().doesNotContain("A1b2C3").contains("key [secret] may not");
    }

    @Test
    void sendsAsManyAtATimeAsAllowed() throws Exception {
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
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        assertThat(ledger.summary().unknown()).isPositive();
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

    @Test
    void interruptEndsTheRunWithoutHarmToTheFile() throws Exception {
        CountDownLatch sending = new CountDownLatch(2);
        try (UsageLedger ledger = open()) {
            append(ledger, 100);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    ledger.send(
                            (record, key) -> {
                                sending.countDown();
                                awaitInterrupt();
                                throw CallFailures.interrupted();
                            },
                            2);
                } catch (Throwable e) {
                    thrown.set(e);
                }
            });
            caller.start();
            sending.await();
            caller.interrupt();
            caller.join();

            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(100, 98, 0, 0, 2, 0));
            assertThat(ledger.send(server, 2).accepted()).isEqualTo(100);
        }
    }

    @Test
    void appendByAnInterruptedThreadWorksAndKeepsTheFlag() throws Exception {
        try (UsageLedger ledger = open()) {
            Thread.currentThread().interrupt();
            ledger.append(usage(0));
            ledger.force();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ledger.send(server, 1).accepted()).isOne();
        }
    }

    @Test
    void closeWaitsForWhatIsBeingSentAndStartsNothingNew() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        AtomicBoolean closing = new AtomicBoolean();
        UsageLedger ledger = open();
        append(ledger, 100);
        FutureTask<UsageSummary> run = new FutureTask<>(() -> ledger.send(
                (record, key) -> {
                    sending.countDown();
                    while (!closing.get()) {
                        Thread.onSpinWait();
                    }
                    return server.send(record, key);
                },
                1));
        new Thread(run).start();
        sending.await();
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.send(server, 1))
                .withMessageContaining("Another thread");
        Thread closer = new Thread(() -> {
            try {
                ledger.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        closing.set(true);
        closer.join();

        assertThatThrownBy(run::get)
                .hasRootCauseMessage("The usage ledger was closed while it was sending; the rest is still on file.");
        try (UsageLedger again = open()) {
            assertThat(again.summary()).isEqualTo(new UsageSummary(100, 99, 1, 0, 0, 0));
        }
    }

    @Test
    void closedLedgerRefusesEverythingButItsSummary() throws Exception {
        UsageLedger ledger = open();
        append(ledger, 1);
        ledger.close();
        ledger.close();

        assertThat(ledger.summary().submitted()).isOne();
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.append(usage(1)))
                .withMessageContaining("closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.send(server, 1))
                .withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(() -> ledger.sendExpired(key(0), server));
        assertThatIllegalStateException().isThrownBy(() -> outcomes(ledger));
        assertThatIllegalStateException().isThrownBy(ledger::force);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "b ", "a\nb", "ключ", "a\u0000"})
    void keyThatNoHeaderCanCarryIsRefused(String key) throws Exception {
        try (UsageLedger ledger = open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(usage(0), key));
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(usage(0), "k".repeat(256)));
            assertThat(ledger.append(usage(0), "k".repeat(255))).isTrue();
            assertThat(ledger.append(usage(1), "invoice 7"))
                    .as("a key that the client sends")
                    .isTrue();
        }
    }

    @Test
    void unknownKeyCannotBeForced() throws Exception {
        try (UsageLedger ledger = open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.sendExpired("k", server));
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.send(server, 0));
            assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> ledger.send(null, 1));
        }
    }

    private UsageLedger open() throws IOException {
        return UsageLedger.open(file, clock);
    }

    /** Leaves a record whose response was lost. */
    private void inDoubt() throws Exception {
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
            ledger.send(server, 1);
        }
        server.faults((record, key) -> Fault.NONE);
    }

    private UsageState stateAfter(RuntimeException failure) throws Exception {
        server.faults((record, key) -> Fault.before(failure));
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
            ledger.send(server, 1);
        }
        try (UsageLedger ledger = open()) {
            return outcomes(ledger).get(0).state();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
