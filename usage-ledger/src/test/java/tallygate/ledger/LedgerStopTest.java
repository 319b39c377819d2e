package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.ledger.UsageServer.Fault;

/** Runs that end before every record is sent. */
class LedgerStopTest extends LedgerFixture {
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void wrongSecretKeyStopsTheRunAndLeavesTheRecordsPending(int concurrency) throws Exception {
        server.faults((record, key) -> Fault.before(CallFailures.refused(401, "sk_test_x is no key")));
        try (UsageLedger ledger = open()) {
            append(ledger, 1000);
            assertThatThrownBy(() -> ledger.send(server, concurrency)).isInstanceOf(AuthenticationException.class);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(2 * concurrency);
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(1000, 1000, 0, 0, 0, 0));
        }
    }

    @Test
    void unavailableServerStopsTheRun() throws Exception {
        server.faults((record, key) -> Fault.before(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            append(ledger, 1000);
            assertThatThrownBy(() -> ledger.send(server, 1)).hasMessageContaining("no complete response");
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(1000, 900, 0, 0, 100, 0));
        }
    }

    @Test
    void exceptionOfTheSenderStopsTheRunAndIsThrown() throws Exception {
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
    void interruptStopsTheRunAndLeavesTheLedgerIntact() throws Exception {
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
    void appendByAnInterruptedThreadKeepsTheInterruptFlag() throws Exception {
        try (UsageLedger ledger = open()) {
            Thread.currentThread().interrupt();
            ledger.append(usage(0));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ledger.send(server, 1).accepted()).isOne();
        }
    }

    @Test
    void closeWaitsForTheRecordBeingSentAndStartsNoOther() throws Exception {
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
    void closedLedgerThrows() throws Exception {
        UsageLedger ledger = open();
        append(ledger, 1);
        ledger.close();
        ledger.close();

        assertThatIllegalStateException().isThrownBy(ledger::summary);
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.append(usage(1)))
                .withMessageContaining("closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.send(server, 1))
                .withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(() -> ledger.sendExpired(key(0), server));
        assertThatIllegalStateException().isThrownBy(() -> outcomes(ledger));
    }

    private static void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
