package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tallygate.ledger.Usages.outcomes;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that are summed before anything is sent. The clock stands at 16:00. */
class UsageEventsTest extends LedgerFixture {
    private static final RollUp HOURLY = RollUp.hourly("API calls");

    @Test
    void eventsOfAnItemInOneHourBecomeOneUsage() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, "a", event("si_1", 2, "14:00:00"));
            append(ledger, "b", event("si_1", 3, "14:59:59.999"));
            append(ledger, "c", event("si_2", 5, "14:10:00"));
            append(ledger, "d", event("si_1", 7, "15:00:00"));

            assertThat(ledger.summary().submitted())
                    .as("events alone are not sent")
                    .isZero();
            assertThat(ledger.events().rollUp(HOURLY)).isEqualTo(3);
            assertThat(ledger.events().rollUp(HOURLY)).as("nothing is left").isZero();

            assertThat(ledger.send(server, 1).accepted()).isEqualTo(3);
            assertThat(server.recorded())
                    .extracting(UsageRecord::itemId, UsageRecord::quantity, UsageRecord::usedAt)
                    .containsExactlyInAnyOrder(
                            tuple("si_1", 5, "14:59:59.999"),
                            tuple("si_2", 5, "14:10:00"),
                            tuple("si_1", 7, "15:00:00"));
            assertThat(server.recorded()).allSatisfy(usage -> {
                assertThat(usage.description()).isEqualTo("API calls");
                assertThat(server.requests()).contains(usage.code());
            });
        }
    }

    @Test
    void periodThatHasNotEndedIsLeft() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, "a", event("si_1", 2, "15:59:59.999"));
            append(ledger, "b", event("si_1", 3, "16:00:00"));

            assertThat(ledger.events().rollUp(RollUp.daily("Calls"))).isZero();
            assertThat(ledger.events().rollUp(HOURLY)).isOne();
            assertThat(usageOf(ledger, "b")).isEmpty();

            clock.move(Duration.ofHours(1));
            assertThat(ledger.events().rollUp(HOURLY)).isOne();
            assertThat(usageOf(ledger, "b")).isNotEmpty().isNotEqualTo(usageOf(ledger, "a"));
        }
    }

    @Test
    void everyEventNamesTheUsageThatItIsAPartOf() throws Exception {
        try (UsageLedger ledger = open()) {
            for (int i = 0; i < 1200; i++) {
                append(ledger, "event-" + i, event("si_" + i % 3, i, "14:00:00"));
            }
            ledger.events().rollUp(HOURLY);

            Map<String, Integer> sums = new HashMap<>();
            List<String> keys = new ArrayList<>();
            ledger.events().forEach(recorded -> {
                keys.add(recorded.key());
                sums.merge(recorded.usageKey().orElseThrow(), recorded.event().quantity(), Integer::sum);
            });
            assertThat(keys).hasSize(1200).startsWith("event-0", "event-1").doesNotHaveDuplicates();
            assertThat(outcomes(ledger))
                    .hasSize(3)
                    .allSatisfy(usage -> assertThat(usage.record().quantity()).isEqualTo(sums.get(usage.key())));
        }
    }

    @Test
    void lateEventsAreAFurtherUsage() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, "a", event("si_1", 2, "14:00:00"));
            ledger.events().rollUp(HOURLY);
            ledger.send(server, 1);
            append(ledger, "late", event("si_1", 3, "14:30:00"));

            assertThat(ledger.events().rollUp(HOURLY)).isOne();

            ledger.send(server, 1);
            assertThat(server.recorded()).extracting(UsageRecord::quantity).containsExactly(2, 3);
            assertThat(usageOf(ledger, "a")).endsWith("-1");
            assertThat(usageOf(ledger, "late")).isEqualTo(usageOf(ledger, "a").replaceAll("1$", "2"));
        }
    }

    @Test
    void deletedUsageDoesNotGiveItsKeyToLateEvents() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, "a", event("si_1", 2, "14:00:00"));
            ledger.events().rollUp(HOURLY);
            ledger.send(server, 1);
            execute("DELETE FROM tallygate_usages");
            append(ledger, "late", event("si_1", 3, "14:30:00"));

            ledger.events().rollUp(HOURLY);

            assertThat(usageOf(ledger, "late")).endsWith("-2");
        }
    }

    @Test
    void keyFollowsFromItemAndPeriod() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            try (UsageLedger ledger = open()) {
                append(ledger, "a", event("si_1", 2, "14:00:00"));
                ledger.events().rollUp(HOURLY);
                keys.add(usageOf(ledger, "a"));
                execute("DELETE FROM tallygate_usages");
                execute("DELETE FROM tallygate_usage_events");
            }
        }
        assertThat(keys.get(0)).matches("rollup-[0-9a-f]{32}-1").isEqualTo(keys.get(1));
    }

    @Test
    void sumThatNoQuantityHoldsIsSplit() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, "a", event("si_1", Integer.MAX_VALUE, "14:00:00"));
            append(ledger, "b", event("si_1", Integer.MAX_VALUE - 1, "14:00:00"));
            append(ledger, "c", event("si_1", 1, "14:00:00"));
            append(ledger, "d", event("si_1", 1, "14:00:00"));

            assertThat(ledger.events().rollUp(HOURLY)).isEqualTo(3);

            assertThat(outcomes(ledger))
                    .extracting(usage -> usage.record().quantity())
                    .containsExactly(Integer.MAX_VALUE, Integer.MAX_VALUE, 1);
        }
    }

    @Test
    void keyBelongsToOneEvent() throws Exception {
        try (UsageLedger ledger = open()) {
            assertThat(ledger.events().append(event("si_1", 2, "14:00:00"), "a"))
                    .isTrue();
            assertThat(ledger.events().append(event("si_1", 2, "14:00:00"), "a"))
                    .isFalse();

            Map<String, UsageEvent> events = new LinkedHashMap<>();
            events.put("b", event("si_1", 1, "14:00:00"));
            events.put("a", event("si_1", 9, "14:00:00"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ledger.events().appendAll(events))
                    .withMessageContaining("idempotency key a");
            assertThat(usageOf(ledger, "b")).as("all or none").isNull();
        }
    }

    @Test
    void eventIsAPartOfTheTransactionOfTheCaller() throws Exception {
        try (UsageLedger ledger = open();
                Connection connection = database.source(directory).getConnection()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ledger.events().append(connection, event("si_1", 2, "14:00:00"), "a"))
                    .withMessageContaining("setAutoCommit(false)");
            connection.setAutoCommit(false);
            ledger.events().append(connection, event("si_1", 2, "14:00:00"), "a");
            connection.rollback();
            ledger.events().append(connection, event("si_1", 3, "14:00:00"), "b");
            connection.commit();

            ledger.events().rollUp(HOURLY);
            assertThat(outcomes(ledger))
                    .extracting(usage -> usage.record().quantity())
                    .containsExactly(3);
        }
    }

    @Test
    void manyWritersAndRollUpsLoseAndDoubleNothing() throws Exception {
        int writers = 3;
        int events = 200;
        ExecutorService threads = Executors.newFixedThreadPool(writers + 3);
        try (UsageLedger ledger = open()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                writing.add(threads.submit(appending(ledger, "writer-" + writer, events)));
            }
            List<Future<?>> summing = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                summing.add(threads.submit(() -> {
                    while (writing.stream().anyMatch(writer -> !writer.isDone())) {
                        ledger.events().rollUp(HOURLY);
                    }
                    return null;
                }));
            }
            for (Future<?> each : writing) {
                each.get(40, TimeUnit.SECONDS);
            }
            for (Future<?> each : summing) {
                each.get(40, TimeUnit.SECONDS);
            }
            ledger.events().rollUp(HOURLY);

            assertThat(outcomes(ledger).stream()
                            .mapToInt(usage -> usage.record().quantity())
                            .sum())
                    .isEqualTo(writers * events);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT7H", "PT48H", "-PT1H"})
    void periodThatDividesNoDayIsRejected(String period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RollUp(Duration.parse(period), "Calls"))
                .withMessageContaining("divide a day");
    }

    @Test
    void eventThatCannotBeSummedIsRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> event("si_1", -1, "14:00:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> event("no item", 1, "14:00:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UsageEvent("sub_1", "si_1", 1, Instant.EPOCH.minusMillis(1)));
    }

    private static Callable<Void> appending(UsageLedger ledger, String name, int events) {
        return () -> {
            for (int i = 0; i < events; i++) {
                append(ledger, name + "-" + i, event("si_" + i % 2, 1, "14:00:00"));
            }
            return null;
        };
    }

    private static void append(UsageLedger ledger, String key, UsageEvent event) throws IOException {
        assertThat(ledger.events().append(event, key)).isTrue();
    }

    /** The key of the usage; empty if it has none, null if there is no such event. */
    private static String usageOf(UsageLedger ledger, String key) throws IOException {
        Map<String, String> usages = new HashMap<>();
        ledger.events()
                .forEach(event -> usages.put(event.key(), event.usageKey().orElse("")));
        return usages.get(key);
    }

    private static UsageEvent event(String item, int quantity, String time) {
        return new UsageEvent("sub_1", item, quantity, at(time));
    }

    private static org.assertj.core.groups.Tuple tuple(String item, int quantity, String time) {
        return org.assertj.core.api.Assertions.tuple(item, quantity, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.source(directory).getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
