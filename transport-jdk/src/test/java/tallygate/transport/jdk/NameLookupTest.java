package tallygate.transport.jdk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NameLookupTest {
    private static final URI HOST = URI.create("http://host.invalid/a");

    private final List<URI> resolved = new CopyOnWriteArrayList<>();
    private volatile long nanos;

    @Test
    void looksUpOnceWhileFresh() throws Exception {
        NameLookup names = new NameLookup(resolved::add, () -> nanos);

        names.of(HOST).get(5, SECONDS);
        nanos = Duration.ofSeconds(19).toNanos();
        names.of(URI.create("https://host.invalid:8443/b")).get(5, SECONDS);

        assertThat(resolved).containsExactly(HOST);
    }

    @Test
    void looksUpAgainBeforeTheJvmForgets() throws Exception {
        NameLookup names = new NameLookup(resolved::add, () -> nanos);

        names.of(HOST).get(5, SECONDS);
        nanos = Duration.ofSeconds(20).toNanos();
        names.of(HOST).get(5, SECONDS);

        assertThat(resolved).containsExactly(HOST, HOST);
    }

    @Test
    void doesNotKeepAFailure() {
        NameLookup names = new NameLookup(
                uri -> {
                    resolved.add(uri);
                    throw new IllegalStateException("no answer");
                },
                () -> nanos);

        assertThat(names.of(HOST))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("no answer");
        assertThat(names.of(HOST))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("no answer");

        assertThat(resolved).containsExactly(HOST, HOST);
    }

    @Test
    void waitingCallsShareOneLookupThatBlocksNone() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        NameLookup names = new NameLookup(
                uri -> {
                    resolved.add(uri);
                    return await(answer);
                },
                () -> nanos);

        CompletableFuture<Boolean> first = names.of(HOST);
        nanos = Duration.ofMinutes(1).toNanos();
        CompletableFuture<Boolean> second = names.of(HOST);

        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        answer.countDown();
        assertThat(first.get(5, SECONDS)).isTrue();
        assertThat(second.get(5, SECONDS)).isTrue();
        assertThat(resolved).containsExactly(HOST);
    }

    @Test
    void addressesNeedNoLookup() {
        NameLookup names = new NameLookup(resolved::add, () -> nanos);

        assertThat(names.of(URI.create("http://127.0.0.1:80/"))).isCompleted();
        assertThat(names.of(URI.create("http://[::1]/"))).isCompleted();

        assertThat(resolved).isEmpty();
    }

    @Test
    void t130_nameThatEndsWithADigitIsLookedUp() throws Exception {
        NameLookup names = new NameLookup(resolved::add, () -> nanos);
        URI node = URI.create("http://node-1/");

        names.of(node).get(5, SECONDS);

        assertThat(resolved).containsExactly(node);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
