package tallygate.transport.tck.reference;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The contract over plain sockets, one thread a call: so simple that a failing case is the suite's fault. */
class ReferenceTransport implements HttpTransport {
    private final Rules rules;
    private final IdleConnections idle;
    private final Set<SocketExchange> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ReferenceTransport() {
        this(Rules.honest());
    }

    ReferenceTransport(Rules rules) {
        this.rules = rules;
        this.idle = new IdleConnections(rules);
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        if (closed) {
            return CompletableFuture.failedFuture(
                    new ExchangeException(Reason.TRANSPORT_CLOSED, "The transport is closed.", null));
        }
        SocketExchange exchange = new SocketExchange(request, rules, idle);
        AbortingFuture<TransportResponse> future = new AbortingFuture<>(exchange::abort);
        inFlight.add(exchange);
        CompletableFuture.delayedExecutor(request.timeout().toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> expire(exchange));
        Thread thread = new Thread(() -> run(exchange, future), "reference-transport");
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(exchange ->
                exchange.abort(new ExchangeException(Reason.TRANSPORT_CLOSED, "The transport was closed.", null)));
        idle.close();
    }

    /** For transports that are broken on purpose. */
    boolean deadlineCovers(Phase phase) {
        return true;
    }

    private void expire(SocketExchange exchange) {
        if (deadlineCovers(exchange.phase())) {
            exchange.expire();
        }
    }

    private void run(SocketExchange exchange, CompletableFuture<TransportResponse> future) {
        try {
            future.complete(exchange.run());
        } catch (IOException e) {
            future.completeExceptionally(e);
        } finally {
            inFlight.remove(exchange);
        }
    }

    /** Cancelling it, or any future made from it, aborts the exchange. */
    private static final class AbortingFuture<T> extends CompletableFuture<T> {
        private final Runnable abort;

        AbortingFuture(Runnable abort) {
            this.abort = abort;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            abort.run();
            return cancelled;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new AbortingFuture<>(abort);
        }
    }
}
