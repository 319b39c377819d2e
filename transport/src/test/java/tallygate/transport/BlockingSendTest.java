package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The default {@link HttpTransport#send}, over transports whose futures the tests hold in hand. */
@Timeout(30)
final class BlockingSendTest {
    private static final TransportRequest REQUEST = new TransportRequest(
            "getOrders", HttpMethod.GET, URI.create("http://h/"), Headers.empty(), null, Duration.ofSeconds(1));

    private final CompletableFuture<TransportResponse> exchange = new CompletableFuture<>();
    private final HttpTransport transport = request -> exchange;

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void returnsTheResponse() throws IOException {
        TransportResponse response = response();
        exchange.complete(response);

        assertThat(transport.send(REQUEST)).isSameAs(response);
    }

    @Test
    void throwsTheTransportsOwnFailure() {
        IOException failure = new ExchangeTimeoutException(ExchangeTimeoutException.Phase.BODY, "late");
        exchange.completeExceptionally(failure);

        assertThatThrownBy(() -> transport.send(REQUEST)).isSameAs(failure);
    }

    @Test
    void wrapsAFailureThatIsNoIOException() {
        RuntimeException failure = new IllegalStateException("bug");
        exchange.completeExceptionally(failure);

        assertThatThrownBy(() -> transport.send(REQUEST))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("getOrders")
                .hasCause(failure);
    }

    @Test
    void anExchangeCancelledByTheTransportIsAnIOException() {
        exchange.cancel(false);

        assertThatThrownBy(() -> transport.send(REQUEST))
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void aCallerThatIsInterruptedAlreadySendsNothing() {
        HttpTransport untouched = request -> {
            throw new AssertionError("nothing may be sent");
        };
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> untouched.send(REQUEST)).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void anInterruptCancelsTheExchangeAndKeepsTheFlag() {
        HttpTransport interrupting = request -> {
            Thread.currentThread().interrupt();
            return exchange;
        };
        Throwable failure = catchThrowable(() -> interrupting.send(REQUEST));

        assertThat(failure).isInstanceOf(InterruptedIOException.class).isNotInstanceOf(ExchangeTimeoutException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(exchange).isCancelled();
    }

    @Test
    void anInterruptEndsAWaitUnderWay() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        HttpTransport silent = request -> {
            sent.countDown();
            return exchange;
        };
        Thread caller = new Thread(() -> ended.complete(catchThrowable(() -> silent.send(REQUEST))));
        caller.start();
        assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();

        assertThat(ended).succeedsWithin(Duration.ofSeconds(10)).isInstanceOf(InterruptedIOException.class);
        assertThat(exchange).isCancelled();
        caller.join(10_000);
    }

    @Test
    void aResponseThatArrivesWithTheInterruptIsClosed() {
        TransportResponse response = response();
        // It refuses to be cancelled, as one whose response is just being delivered does.
        CompletableFuture<TransportResponse> delivering = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                complete(response);
                return false;
            }
        };
        HttpTransport late = request -> {
            Thread.currentThread().interrupt();
            return delivering;
        };

        assertThatThrownBy(() -> late.send(REQUEST)).isInstanceOf(InterruptedIOException.class);
        assertThat(response.body().isOpen()).isFalse();
    }

    private static TransportResponse response() {
        return new TransportResponse(200, Headers.empty(), Okio.buffer((Source) new Buffer()));
    }
}
