package tallygate.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.core.RateLimiter;
import tallygate.core.RouteLimit;
import tallygate.core.error.TransportException;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.sandbox.PagarmeSandbox;

@Timeout(60)
class SharedRateLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private static EmbeddedPostgres postgres;
    private static String reason = "";

    @BeforeAll
    static void startPostgres() {
        try {
            postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException | RuntimeException e) {
            reason = e.toString();
        }
        assumeThat(reason).as("PostgreSQL cannot be started here").isEmpty();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void processesTogetherStayWithinOneLimit() throws Exception {
        int processes = 5;
        int permits = 8;
        RouteLimit limit = RouteLimit.ofAll(3000);
        Duration interval = Duration.ofMillis(20);
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int process = 0; process < processes; process++) {
            RateLimiter limiter = SharedRateLimits.in(postgres.getPostgresDatabase(), "together")
                    .apply(limit);
            work.add(() -> grantedAt(limiter, permits));
        }
        List<Long> granted = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            for (Future<List<Long>> each : threads.invokeAll(work)) {
                granted.addAll(each.get(30, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }

        Collections.sort(granted);
        assertThat(granted).hasSize(processes * permits);
        // The latest is at least so long after the first; a reservation takes a moment to be reported, so single gaps
        // vary.
        assertThat(Duration.ofNanos(granted.get(granted.size() - 1) - granted.get(0)))
                .isGreaterThanOrEqualTo(interval.multipliedBy(processes * permits - 2));
    }

    @Test
    void permitThatComesTooLateIsNotReserved() throws Exception {
        RateLimiter limiter =
                SharedRateLimits.in(postgres.getPostgresDatabase(), "late").apply(RouteLimit.ofAll(1));

        assertThat(limiter.acquire(LONG).join()).contains(Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.acquire(Duration.ofSeconds(20)).join()).isEmpty();
        }
        assertThat(limiter.acquire(LONG).join().orElseThrow())
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    @Test
    void accountsCountApart() throws Exception {
        RouteLimit limit = RouteLimit.ofAll(1);
        DataSource database = postgres.getPostgresDatabase();

        assertThat(SharedRateLimits.in(database, "one")
                        .apply(limit)
                        .acquire(LONG)
                        .join())
                .contains(Duration.ZERO);
        assertThat(SharedRateLimits.in(database, "two")
                        .apply(limit)
                        .acquire(LONG)
                        .join())
                .contains(Duration.ZERO);
    }

    @Test
    void clientsOfTwoProcessesShareTheLimitOfACall() throws Exception {
        try (PagarmeSandbox pagarme = PagarmeSandbox.start();
                SubscriptionUsageClient first = client(pagarme, postgres.getPostgresDatabase());
                SubscriptionUsageClient second = client(pagarme, postgres.getPostgresDatabase())) {
            first.createUsage(usage(pagarme));

            assertThatThrownBy(() -> second.createUsage(usage(pagarme))).hasMessageContaining("has no permit within");
            assertThat(pagarme.accepted()).hasSize(1);
        }
    }

    @Test
    void callIsNotSentWhileTheDatabaseFails() throws Exception {
        FailingSource database = new FailingSource(postgres.getPostgresDatabase());
        try (PagarmeSandbox pagarme = PagarmeSandbox.start();
                SubscriptionUsageClient client = client(pagarme, database.source())) {
            database.failing().set(true);

            assertThatThrownBy(() -> client.createUsage(usage(pagarme)))
                    .isInstanceOfSatisfying(TransportException.class, failure -> assertThat(failure.outcomeUnknown())
                            .isFalse())
                    .hasMessageContaining("could not obtain a permit of the rate limit");
            assertThat(pagarme.accepted()).isEmpty();
        }
    }

    private static List<Long> grantedAt(RateLimiter limiter, int permits) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < permits; i++) {
            Optional<Duration> wait = limiter.acquire(LONG).join();
            times.add(System.nanoTime() + wait.orElseThrow().toNanos());
        }
        return times;
    }

    private static SubscriptionUsageClient client(PagarmeSandbox pagarme, DataSource database) throws Exception {
        return SubscriptionUsageClient.builder()
                .baseUrl(pagarme.baseUrl())
                .secretKey(pagarme.secretKey())
                .limits(List.of(RouteLimit.ofAll(1)))
                .rateLimiters(SharedRateLimits.in(database, pagarme.baseUrl()))
                .options(options -> options.timeout(Duration.ofSeconds(10)))
                .build();
    }

    private static CreateUsageRequest usage(PagarmeSandbox pagarme) {
        return CreateUsageRequest.builder()
                .subscriptionId(pagarme.subscriptionId())
                .itemId(pagarme.itemId())
                .quantity(1)
                .description("Calls")
                .usedAt(Instant.now())
                .build();
    }
}
