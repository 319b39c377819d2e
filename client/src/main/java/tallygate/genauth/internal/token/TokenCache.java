package tallygate.genauth.internal.token;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.transport.ExchangeException.Reason;

/**
 * Caches the token that all calls share, with a single-flight fetch: at most one is pending, whether blocking callers,
 * asynchronous ones or the early refresh need it. A failed fetch fails all calls that wait for it, and for a short while
 * later ones. Thread-safe.
 */
final class TokenCache implements AutoCloseable {
    /** So that a wrong key or a broken service does not cause one token request for each call. */
    private static final long DELAY_AFTER_FAILURE = Duration.ofSeconds(5).toNanos();

    private final Supplier<CompletableFuture<Outcome<ManagementToken>>> fetcher;
    private final LongSupplier nanoTime;
    private volatile @Nullable CachedToken cached;
    private @Nullable PendingFetch pending;
    private @Nullable FailedFetch lastFailure;

    TokenCache(Supplier<CompletableFuture<Outcome<ManagementToken>>> fetcher, LongSupplier nanoTime) {
        this.fetcher = fetcher;
        this.nanoTime = nanoTime;
    }

    /** Returns the token, without waiting if it is cached. The future is shared: it must not be cancelled or completed. */
    CompletableFuture<Outcome<ManagementToken>> get() {
        CachedToken current = cached;
        long now = nanoTime.getAsLong();
        if (current == null || current.expired(now)) {
            return fetch(current);
        }
        if (current.refreshDue(now)) {
            fetch(current);
        }
        return current.ready();
    }

    /** Discards a token, if it is still the cached one. */
    synchronized void reject(String value) {
        if (cached != null && cached.hasValue(value)) {
            cached = null;
        }
    }

    @Override
    public void close() {
        CompletableFuture<?> fetch;
        synchronized (this) {
            fetch = pending == null ? null : pending.fetch;
        }
        if (fetch != null) {
            fetch.cancel(true);
        }
    }

    /** @param known the token that the caller knows; if there is a newer one, nothing is fetched */
    private CompletableFuture<Outcome<ManagementToken>> fetch(@Nullable CachedToken known) {
        PendingFetch started;
        synchronized (this) {
            if (cached != null && cached != known) {
                return cached.ready();
            }
            if (pending != null) {
                return pending.result;
            }
            if (lastFailure != null && nanoTime.getAsLong() - lastFailure.at() < DELAY_AFTER_FAILURE) {
                return CompletableFuture.completedFuture(lastFailure.result());
            }
            started = new PendingFetch();
            pending = started;
        }
        begin(started);
        return started.result;
    }

    private void begin(PendingFetch started) {
        CompletableFuture<Outcome<ManagementToken>> fetch;
        try {
            fetch = fetcher.get();
        } catch (RuntimeException | Error e) {
            fetch = CompletableFuture.failedFuture(e);
        }
        synchronized (this) {
            started.fetch = fetch;
        }
        fetch.whenComplete((outcome, thrown) ->
                complete(started, thrown == null ? outcome : new Outcome.Failed<>(unexpected(thrown))));
    }

    private void complete(PendingFetch fetch, Outcome<ManagementToken> result) {
        synchronized (this) {
            pending = null;
            if (result instanceof Outcome.Success<ManagementToken> success) {
                cached = new CachedToken(success, nanoTime.getAsLong());
                lastFailure = null;
            } else {
                lastFailure = new FailedFetch(result, nanoTime.getAsLong());
            }
        }
        fetch.result.complete(result);
    }

    private static ExchangeFailure unexpected(Throwable thrown) {
        return new ExchangeFailure.Lost(
                Reason.CONNECTION_LOST, new IOException("the token call ended unexpectedly", thrown));
    }

    private static final class PendingFetch {
        final CompletableFuture<Outcome<ManagementToken>> result = new CompletableFuture<>();

        @Nullable
        CompletableFuture<?> fetch;
    }

    private record FailedFetch(Outcome<ManagementToken> result, long at) {}
}
