package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/**
 * The contract of transports that create the client of their library in the background: an exchange waits for it within its
 * own deadline.
 *
 * @param <C> the client
 */
@Timeout(60)
public abstract class LazyClientContract<C> {
    private static final URI HOST = URI.create("http://host.invalid/");

    private final CompletableFuture<C> client = new CompletableFuture<>();

    /** Starts the exchange of this request over a client that may not exist yet. */
    protected abstract CompletableFuture<TransportResponse> start(
            TransportRequest request, CompletableFuture<C> client);

    @Test
    final void deadlineHoldsWhileTheClientIsBeingCreated() throws Exception {
        Throwable failure = failure(start(within(Duration.ofMillis(50)), client));

        ContractSuite.assertTimedOut(Phase.CONNECT, failure);
        assertNames("host.invalid:80", failure);
        assertNames("50 ms", failure);
    }

    @Test
    final void requestIsNotSentIfTheClientCannotBeCreated() throws Exception {
        CompletableFuture<TransportResponse> exchange = start(within(Duration.ofSeconds(10)), client);
        client.completeExceptionally(new CompletionException(new IllegalStateException("The trust store is empty.")));

        Throwable failure = failure(exchange);
        ContractSuite.assertReason(Reason.REQUEST_NOT_SENT, failure);
        assertNames("The trust store is empty", failure);
        assertEquals(
                "The trust store is empty.",
                Objects.requireNonNull(failure.getCause()).getMessage());
    }

    private static TransportRequest within(Duration timeout) {
        return new TransportRequest("contract", HttpMethod.GET, HOST, Headers.empty(), null, timeout);
    }

    private static Throwable failure(CompletableFuture<TransportResponse> exchange) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> exchange.get(10, TimeUnit.SECONDS));
        return Objects.requireNonNull(failed.getCause());
    }

    private static void assertNames(String part, Throwable failure) {
        assertTrue(
                String.valueOf(failure.getMessage()).contains(part),
                () -> "the message must name " + part + ": " + failure.getMessage());
    }
}
