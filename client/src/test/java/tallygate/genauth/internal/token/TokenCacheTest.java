package tallygate.genauth.internal.token;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.core.provider.Outcome;
import tallygate.transport.spi.CallbackThreads;

@Timeout(20)
class TokenCacheTest {
    private static final Duration LIFETIME = Duration.ofSeconds(7200);
    private static final int THREADS = 8;

    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 7); // it overflows on the way, as a real one may

    private Outcome<ManagementToken> fetched() {
        return Fetched.token("token-" + fetches.incrementAndGet(), LIFETIME);
    }

    @RepeatedTest(20)
    @DisplayName("P6 eight threads fetch as many tokens as expire, and one")
    void fetchesAreAsManyAsExpirationsAndOne(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        int expirations = 1 + random.nextInt(5);
        TokenCache tokens = new TokenCache(
                () -> CompletableFuture.supplyAsync(this::fetched, CallbackThreads.EXECUTOR), clock::get);
        CyclicBarrier round = new CyclicBarrier(THREADS, () -> clock.addAndGet(LIFETIME.toNanos()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Object>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                callers.add(threads.submit(() -> {
                    for (int r = 0; r <= expirations; r++) {
                        String current = Fetched.value(tokens.get().get(10, SECONDS));
                        assertThat(current).isEqualTo("token-" + (r + 1));
                        round.await(10, SECONDS);
                    }
                    return null;
                }));
            }
            for (Future<Object> caller : callers) {
                caller.get(15, SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(fetches).hasValue(expirations + 1);
    }

    @Test
    void rejectingATokenThatIsNotInUseChangesNothing() {
        TokenCache tokens = new TokenCache(() -> CompletableFuture.completedFuture(fetched()), clock::get);
        tokens.get().join();

        tokens.reject("token-0");
        assertThat(Fetched.value(tokens.get().join())).isEqualTo("token-1");
        tokens.reject("token-1");
        assertThat(Fetched.value(tokens.get().join())).isEqualTo("token-2");
    }

    @Test
    void tokenThatArrivesWhileACallerIsAboutToFetchIsUsed() {
        AtomicReference<TokenCache> shared = new AtomicReference<>();
        AtomicBoolean overtaken = new AtomicBoolean();
        LongSupplier slowClock = () -> {
            if (overtaken.compareAndSet(false, true)) {
                shared.get().get().join();
            }
            return 0;
        };
        shared.set(new TokenCache(() -> CompletableFuture.completedFuture(fetched()), slowClock));

        assertThat(Fetched.value(shared.get().get().join())).isEqualTo("token-1");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void secretsDoNotPrint() {
        assertThat(fetched().toString()).doesNotContain("token-1").contains("[secret]");
    }
}
