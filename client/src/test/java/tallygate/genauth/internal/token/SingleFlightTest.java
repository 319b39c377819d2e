package tallygate.genauth.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.provider.Outcome;

/** Callers, clock and token server act in random order on one thread, so that {@code -Dseed=7} repeats an order. */
class SingleFlightTest {
    private static final Duration LIFETIME = Duration.ofSeconds(7200);
    private static final int STEPS = 200;

    private final List<CompletableFuture<Outcome<ManagementToken>>> calls = new ArrayList<>();
    private final List<Caller> waiting = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final TokenCache tokens = new TokenCache(this::call, this::nanoTime);
    private long clock = Long.MAX_VALUE - 7;
    private int expirations;
    private int failures;

    /** @param refusedBefore the tokens that no caller may receive from now on */
    private record Caller(CompletableFuture<Outcome<ManagementToken>> token, long askedAt, Set<String> refusedBefore) {}

    static LongStream seeds() {
        Long seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, 500) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "P6 in whatever order callers ask and tokens expire, token calls are at most one more than expirations")
    void tokenCalls(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(12)) {
                case 0, 1 -> complete(random);
                case 2 -> expire(random);
                case 3 -> refuse(random);
                default -> ask();
            }
            assertThat(calls.stream().filter(call -> !call.isDone()))
                    .as("token calls in flight")
                    .hasSizeLessThanOrEqualTo(1);
        }
        complete(random);

        assertThat(calls.size()).isLessThanOrEqualTo(1 + expirations + refused.size() + failures);
        assertThat(waiting).allSatisfy(caller -> assertThat(caller.token()).isDone());
        waiting.stream()
                .filter(caller -> caller.token().join().failure() == null)
                .forEach(this::assertUsable);
    }

    private CompletableFuture<Outcome<ManagementToken>> call() {
        calls.add(new CompletableFuture<>());
        return calls.get(calls.size() - 1);
    }

    private long nanoTime() {
        return clock;
    }

    private void ask() {
        waiting.add(new Caller(tokens.get(), clock, Set.copyOf(refused)));
    }

    private void complete(Random random) {
        if (calls.isEmpty() || calls.get(calls.size() - 1).isDone()) {
            return;
        }
        CompletableFuture<Outcome<ManagementToken>> call = calls.get(calls.size() - 1);
        if (random.nextInt(8) == 0) {
            failures++;
            call.complete(Fetched.nothing());
            clock += Duration.ofSeconds(5).toNanos();
        } else {
            call.complete(Fetched.token(calls.size() + "@" + clock, LIFETIME));
        }
    }

    /** Wholly, or so far that the early refresh is due. */
    private void expire(Random random) {
        expirations++;
        clock += random.nextBoolean() ? LIFETIME.toNanos() : LIFETIME.toNanos() / 20 * 19;
    }

    /** What a caller does with the token it has, perhaps long after another did. */
    private void refuse(Random random) {
        if (!waiting.isEmpty()) {
            CompletableFuture<Outcome<ManagementToken>> token =
                    waiting.get(random.nextInt(waiting.size())).token();
            if (token.isDone() && token.join().failure() == null) {
                refused.add(Fetched.value(token.join()));
                tokens.reject(Fetched.value(token.join()));
            }
        }
    }

    private void assertUsable(Caller caller) {
        String token = Fetched.value(caller.token().join());
        long issuedAt = Long.parseLong(token.substring(token.indexOf('@') + 1));
        assertThat(caller.refusedBefore()).doesNotContain(token);
        assertThat(caller.askedAt() - issuedAt).isLessThan(LIFETIME.toNanos());
    }
}
