package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many senders on one ledger. */
class LedgerSendersTest extends LedgerFixture {
    private static final int SENDERS = 4;

    @Test
    void noRecordIsSentByTwoAtOnceOrTwice() throws Exception {
        Set<String> inHand = ConcurrentHashMap.newKeySet();
        List<UsageLedger> ledgers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int i = 0; i < SENDERS; i++) {
                ledgers.add(open());
            }
            append(ledgers.get(0), 300);
            List<Future<UsageSummary>> runs = new ArrayList<>();
            for (UsageLedger ledger : ledgers) {
                runs.add(threads.submit(() -> ledger.send(
                        (record, key) -> {
                            assertThat(inHand.add(key)).as(key).isTrue();
                            String usageId = server.send(record, key);
                            inHand.remove(key);
                            return usageId;
                        },
                        2)));
            }
            for (Future<UsageSummary> run : runs) {
                assertThat(run.get(30, TimeUnit.SECONDS)).isEqualTo(new UsageSummary(300, 0, 300, 0, 0, 0));
            }
            assertThat(server.requests()).hasSize(300).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
            for (UsageLedger ledger : ledgers) {
                ledger.close();
            }
        }
    }

    @Test
    void recordsOfADeadSenderAreTakenOverWithTheirKeysWhenItsLeaseHasLapsed() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 10);
            assertThat(die(4)).extracting(Claim::key).containsExactly(key(0), key(1), key(2), key(3));

            assertThat(ledger.send(server, 2)).isEqualTo(new UsageSummary(10, 0, 6, 0, 4, 0));
            assertThat(server.requests()).doesNotContain(key(0), key(1), key(2), key(3));

            clock.move(LEASE);
            assertThat(ledger.send(server, 2)).isEqualTo(new UsageSummary(10, 0, 10, 0, 0, 0));
            assertThat(server.requests()).hasSize(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void sendWaitsForTheLeaseOfADeadSender() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 10);
            die(4);
            UsageSummary summary = ledger.send(
                    (record, key) -> {
                        // It lapses after this run has passed the records.
                        clock.move(LEASE.dividedBy(6).plusMillis(1));
                        return server.send(record, key);
                    },
                    1);
            assertThat(summary).isEqualTo(new UsageSummary(10, 0, 10, 0, 0, 0));
            assertThat(server.requests().subList(6, 10)).containsExactly(key(0), key(1), key(2), key(3));
        }
    }

    @Test
    void recordOfADeadSenderMayHaveBeenReceived() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
            die(1);
            assertThat(outcomes(ledger)).extracting(UsageOutcome::state).containsExactly(UsageState.UNKNOWN);
            clock.move(Duration.ofMinutes(1));
            server.faults((record, key) -> UsageServer.Fault.before(CallFailures.refusedConnection()));
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 0, 0, 1, 0));

            clock.move(Duration.ofHours(24));
            assertThat(ledger.summary().expired()).isOne();
        }
    }

    @Test
    void livingSenderKeepsItsRecordsHoweverLongACallTakes() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (UsageLedger slow = open()) {
            append(slow, 1);
            Future<UsageSummary> run = thread.submit(() -> slow.send(
                    (record, key) -> {
                        sent.countDown();
                        await(end);
                        return server.send(record, key);
                    },
                    1));
            sent.await();
            for (int i = 0; i < 5; i++) {
                clock.move(LEASE.multipliedBy(9).dividedBy(10));
                awaitRenewal();
                assertThat(claimByAnother()).isEmpty();
            }
            assertThat(server.requests()).isEmpty();
            end.countDown();
            assertThat(run.get(30, TimeUnit.SECONDS).accepted()).isOne();
        } finally {
            end.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void recordThatAnotherTookOverIsNotSentFromTheQueue() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 3);
            UsageSummary summary = ledger.send(
                    (record, key) -> {
                        if (record.quantity() == 0) {
                            // The lease lapses while this call takes its time.
                            clock.move(Duration.ofMinutes(5));
                            assertThat(claimByAnother()).containsExactly(key(0), key(1), key(2));
                        }
                        return server.send(record, key);
                    },
                    1);
            assertThat(server.requests()).containsExactly(key(0));
            assertThat(summary).isEqualTo(new UsageSummary(3, 0, 1, 0, 2, 0));
        }
    }

    @Test
    void appendDoesNotWaitForSenders() throws Exception {
        try (UsageLedger ledger = open();
                UsageLedger other = open()) {
            append(ledger, 20);
            ledger.send(
                    (record, key) -> {
                        try {
                            ledger.append(usage(100 + record.quantity()), key(100 + record.quantity()));
                            other.append(usage(200 + record.quantity()), key(200 + record.quantity()));
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        return server.send(record, key);
                    },
                    4);
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(60, 40, 20, 0, 0, 0));
        }
    }

    private void awaitRenewal() throws Exception {
        List<String> renewed = List.of(Long.toString(clock.millis() + LEASE.toMillis()));
        while (!database.query(directory, "SELECT lease_until FROM tallygate_usages")
                .equals(renewed)) {
            Thread.sleep(5);
        }
    }

    private List<String> claimByAnother() {
        try {
            return die(10).stream().map(Claim::key).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
