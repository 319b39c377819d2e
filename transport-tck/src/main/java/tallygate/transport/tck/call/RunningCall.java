package tallygate.transport.tck.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;

/**
 * An exchange, head and body, on a thread of its own: a transport that hangs fails a test instead of stopping it. A
 * failure may come with the head or from reading the body, as transports differ in how much they buffer.
 */
public final class RunningCall {
    /** Longer than any request's timeout here, so that a timeout of the transport shows as such. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private final long startNanos = System.nanoTime();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final Thread caller;

    private RunningCall(CallStyle style, HttpTransport transport, TransportRequest request) {
        caller = new Thread(() -> ending.complete(run(style, transport, request)), "caller-" + request.operationId());
        caller.setDaemon(true);
    }

    public static RunningCall start(CallStyle style, HttpTransport transport, TransportRequest request) {
        RunningCall call = new RunningCall(style, transport, request);
        call.caller.start();
        return call;
    }

    public Reply reply() {
        return replyWithin(LIMIT);
    }

    /** Returns the reply; fails unless it is whole within this time from the start of the call. */
    public Reply replyWithin(Duration limit) {
        return endingWithin(limit).reply();
    }

    public Throwable failure() {
        return failureWithin(LIMIT);
    }

    /** Returns the failure of the call; fails unless there is one within this time from the start of the call. */
    public Throwable failureWithin(Duration limit) {
        return endingWithin(limit)
                .failure()
                .orElseThrow(() -> new AssertionError("The call must fail, but received a whole response."));
    }

    public void interrupt() {
        caller.interrupt();
    }

    /** Waits for the end of the call, no longer than this from its start. */
    public Ending endingWithin(Duration limit) {
        long left = startNanos + limit.toNanos() - System.nanoTime();
        try {
            return ending.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The call must end within " + limit.toMillis() + " ms, but still runs.", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("The call could not be observed.", e);
        }
    }

    private Ending run(CallStyle style, HttpTransport transport, TransportRequest request) {
        CompletableFuture<Reply> result = new CompletableFuture<>();
        try {
            result.complete(Reply.read(style.exchange(transport, request)));
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
        long endNanos = System.nanoTime();
        return new Ending(
                result, endNanos, endNanos - startNanos, Thread.currentThread().isInterrupted());
    }

    /**
     * @param result the outcome of the call; complete
     * @param endNanos the time of the end, as {@link System#nanoTime()}
     * @param tookNanos the time from start to end
     * @param interrupted the interrupt flag of the calling thread at the end
     */
    public record Ending(CompletableFuture<Reply> result, long endNanos, long tookNanos, boolean interrupted) {
        public Reply reply() {
            failure().ifPresent(failure -> {
                throw new AssertionError("The call must succeed, but failed: " + failure, failure);
            });
            return result.join();
        }

        public Optional<Throwable> failure() {
            return Optional.ofNullable(
                    result.handle((reply, failure) -> failure).join());
        }
    }
}
