package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the token that all calls share. At most one fetch is under way, whoever asks: blocking callers, asynchronous ones
 * and the early refresh. A failed fetch fails everybody who waited, and for a short while everybody who comes after.
 */
final class ManagementTokens implements AutoCloseable {
    /** So that a wrong key or a broken service is not asked once for every call. */
    private static final long PAUSE_AFTER_FAILURE = Duration.ofSeconds(5).toNanos();

    private final Supplier<CompletableFuture<ManagementToken>> fetcher;
    private final LongSupplier nanoTime;

    private volatile @Nullable HeldToken held;
    private @Nullable Flight flight;
    private @Nullable Failure lastFailure;

    ManagementTokens(Supplier<CompletableFuture<ManagementToken>> fetcher, LongSupplier nanoTime) {
        this.fetcher = fetcher;
        this.nanoTime = nanoTime;
    }

    /** The token, at once where it is known. The future is shared: it must not be cancelled or completed. */
    CompletableFuture<ManagementToken> get() {
        HeldToken current = held;
        long now = nanoTime.getAsLong();
        if (current == null || current.expired(now)) {
            return fetch(current);
        }
        if (current.refreshDue(now)) {
            fetch(current);
        }
        return current.ready();
    }

    /** Gives up a token, if it is still the one in use. */
    synchronized void reject(String value) {
        if (held != null && held.hasValue(value)) {
            held = null;
        }
    }

    @Override
    public void close() {
        CompletableFuture<?> fetch;
        synchronized (this) {
            fetch = flight == null ? null : flight.fetch;
        }
        if (fetch != null) {
            fetch.cancel(true);
        }
    }

    /** @param known what the caller saw; a newer token has made the fetch needless */
    private CompletableFuture<ManagementToken> fetch(@Nullable HeldToken known) {
        Flight started;
        synchronized (this) {
            if (held != null && held != known) {
                return held.ready();
            }
            if (flight != null) {
                return flight.landed;
            }
            if (lastFailure != null && nanoTime.getAsLong() - lastFailure.at() < PAUSE_AFTER_FAILURE) {
                return CompletableFuture.failedFuture(lastFailure.cause());
            }
            started = new Flight();
            flight = started;
        }
        begin(started);
        return started.landed;
    }

    private void begin(Flight started) {
        CompletableFuture<ManagementToken> fetch;
        try {
            fetch = fetcher.get();
        } catch (RuntimeException | Error e) {
            fetch = CompletableFuture.failedFuture(e);
        }
        synchronized (this) {
            started.fetch = fetch;
        }
        fetch.whenComplete((token, failure) -> land(started, token, failure));
    }

    private void land(Flight landing, @Nullable ManagementToken token, @Nullable Throwable failure) {
        AuthenticationFailure told = failure == null ? null : new AuthenticationFailure(asIoException(failure));
        synchronized (this) {
            flight = null;
            if (token != null) {
                held = new HeldToken(token, nanoTime.getAsLong());
                lastFailure = null;
            } else if (told != null) {
                lastFailure = new Failure(told, nanoTime.getAsLong());
            }
        }
        if (told == null) {
            landing.landed.complete(token);
        } else {
            landing.landed.completeExceptionally(told);
        }
    }

    private static IOException asIoException(Throwable failure) {
        Throwable cause = Failures.unwrap(failure);
        return cause instanceof IOException exchangeFailure
                ? exchangeFailure
                : new IOException("the token call ended unexpectedly", cause);
    }

    private static final class Flight {
        final CompletableFuture<ManagementToken> landed = new CompletableFuture<>();

        @Nullable
        CompletableFuture<ManagementToken> fetch;
    }

    private record Failure(AuthenticationFailure cause, long at) {}
}
