package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T50-T61: cancel, interrupt and close reach the connection, and nothing a caller does stalls another. */
public abstract class CancellationContract extends ContractSuite {
    private static final Duration INTERRUPT_BOUND = Duration.ofMillis(200);
    private static final Duration HANG_UP_BOUND = Duration.ofMillis(500);
    private static final Duration THOUSAND_CALLS_BOUND = Duration.ofSeconds(5);
    private static final Duration PROMPT = Duration.ofSeconds(3);

    /** When a call that ignores cancel ends at last. */
    private static final Duration IF_NOT_CANCELLED = Duration.ofMillis(1500);

    /** Enough to use up any small pool of threads. */
    private static final int MANY = 32;

    private static final Script STALL_IN_BODY = connection -> {
        connection.readRequest();
        connection.write(Responses.head(200, 100));
        connection.write("{");
        connection.awaitHangUp();
    };

    @Test
    @DisplayName("T50 an interrupt ends a blocking call within 200 ms, keeps the flag and closes the connection")
    final void interruptSync_promptly() {
        for (Script script : List.of(Script.silence(), STALL_IN_BODY)) {
            assertKeepsOnce(INTERRUPT_BOUND, () -> interruptOnce(script));
        }
    }

    @Test
    @DisplayName("T51 a caller that is interrupted already sends nothing")
    final void interruptBeforeCall() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            Thread.currentThread().interrupt();
            try {
                assertThrows(InterruptedIOException.class, () -> transport().send(get(server.uri("/interrupted"))));
            } finally {
                assertTrue(Thread.interrupted(), "the interrupt flag must stay set");
            }
            exchange(CallStyle.SYNC, get(server.uri("/after")));

            assertEquals(1, server.requestCount(), "requests on the wire");
        }
    }

    @Test
    @DisplayName("T52 cancelling the future closes the connection within 500 ms")
    final void cancelFuture_closesSocket() {
        assertKeepsOnce(HANG_UP_BOUND, () -> {
            try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
                return hangUpAfterCancel(
                        server, transport().sendAsync(get(server.uri("/")).withTimeout(IF_NOT_CANCELLED)));
            }
        });
        assertKeepsOnce(HANG_UP_BOUND, this::abandonInBody);
    }

    @Test
    @DisplayName("T53 cancelling a dependent future does the same")
    final void cancelDependentFuture() {
        assertKeepsOnce(HANG_UP_BOUND, () -> {
            try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
                CompletableFuture<Integer> dependent = transport()
                        .sendAsync(get(server.uri("/")).withTimeout(IF_NOT_CANCELLED))
                        .thenApply(CancellationContract::statusOf)
                        .thenApply(status -> status + 1);
                return hangUpAfterCancel(server, dependent);
            }
        });
    }

    @Test
    @DisplayName("T54 cancelling after completion changes nothing")
    final void cancelAfterCompletion_noop() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("whole")))) {
            CompletableFuture<TransportResponse> future = transport().sendAsync(get(server.uri("/")));
            TransportResponse response = future.get(10, TimeUnit.SECONDS);

            assertFalse(future.cancel(true), "cancel must report that it came too late");
            assertFalse(future.isCancelled());
            assertEquals("whole", Reply.read(response).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T55 closing the transport ends the calls in flight")
    final void closeWithInflight(CallStyle style) {
        for (Script script : List.of(Script.silence(), STALL_IN_BODY)) {
            try (ScriptedServer server = ScriptedServer.start(script);
                    HttpTransport closing = transportUnderTest().createTransport()) {
                RunningCall call = RunningCall.start(style, closing, get(server.uri("/")));
                server.awaitRequests(1);
                closing.close();

                assertReason(Reason.TRANSPORT_CLOSED, call.failureWithin(PROMPT));
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("T56 closing twice does nothing more")
    final void closeTwice_ok() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            exchange(CallStyle.SYNC, get(server.uri("/")));
        }
        transport().close();
        transport().close();
    }

    @InBothStyles
    @DisplayName("T57 a call after close fails and sends nothing")
    final void callAfterClose(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            transport().close();

            assertReason(
                    Reason.TRANSPORT_CLOSED, start(style, get(server.uri("/"))).failureWithin(PROMPT));
            assertNothingArrived(server);
        }
    }

    @Test
    @DisplayName("T58 transports that were closed leave no threads behind")
    final void noThreadLeak() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            useOnce(server);
            int before = LiveThreads.count();
            for (int i = 0; i < 50; i++) {
                useOnce(server);
            }
            // A client of JDK 17 cannot be closed; it ends its threads once it is garbage.
            boolean settled = Poll.until(
                    () -> {
                        System.gc();
                        return LiveThreads.count() <= before + 2;
                    },
                    Duration.ofSeconds(10));

            assertTrue(
                    settled,
                    () -> "50 transports used and closed must leave no more than 2 threads; there were " + before
                            + " before, and now there are " + LiveThreads.names());
        }
    }

    @Test
    @DisplayName("T59 a client of the caller survives the transport's close")
    final void suppliedClientNotClosed() {
        Supplier<HttpTransport> overOneClient = transportUnderTest()
                .transportsOverOneClient()
                .orElseGet(() -> Assumptions.abort("This transport takes no HTTP client of its caller."));
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                HttpTransport first = overOneClient.get();
                HttpTransport second = overOneClient.get()) {
            assertAnswers(server, first);
            first.close();
            assertAnswers(server, second);
            try (HttpTransport third = overOneClient.get()) {
                assertAnswers(server, third);
            }
        }
    }

    @Test
    @DisplayName("T60 completions that block do not stall other calls")
    final void callbackThread_notIoThread() throws InterruptedException {
        CountDownLatch allSent = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(MANY);
        CountDownLatch release = new CountDownLatch(1);
        Script answerTogether = connection -> {
            while (true) {
                connection.readRequest();
                awaitQuietly(allSent);
                connection.write(Responses.ok("ok"));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(answerTogether)) {
            for (int i = 0; i < MANY; i++) {
                blockWhenComplete(transport().sendAsync(get(server.uri("/blocker"))), blocked, release);
            }
            server.awaitRequests(MANY);
            allSent.countDown();

            assertTrue(
                    blocked.await(PROMPT.toMillis(), TimeUnit.MILLISECONDS),
                    () -> "every completion must run although others block; " + blocked.getCount() + " did not");
            for (CallStyle style : CallStyle.values()) {
                assertEquals(
                        "ok",
                        start(style, get(server.uri("/other")))
                                .replyWithin(Duration.ofSeconds(5))
                                .body()
                                .utf8());
            }
        } finally {
            allSent.countDown();
            release.countDown();
        }
    }

    @Test
    @DisplayName("T60 completions that block do not stall the deadlines of other calls")
    final void callbackThread_notTimerThread() throws InterruptedException {
        Duration deadline = Duration.ofMillis(300);
        CountDownLatch blocked = new CountDownLatch(MANY);
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            for (int i = 0; i < MANY; i++) {
                blockWhenComplete(
                        transport().sendAsync(get(server.uri("/blocker")).withTimeout(deadline)), blocked, release);
            }
            assertTrue(
                    blocked.await(PROMPT.toMillis(), TimeUnit.MILLISECONDS),
                    () -> "every deadline must hold although completions block; " + blocked.getCount() + " did not");
            RunningCall other = start(CallStyle.ASYNC, get(server.uri("/other")).withTimeout(deadline));
            assertTimedOut(Phase.HEADERS, other.failureWithin(PROMPT));
        } finally {
            release.countDown();
        }
    }

    /** With 0.2 s an answer, calls that hold on to a carrier thread would take 1000 x 0.2 s / processors. */
    @Test
    @DisplayName("T61 a thousand calls on virtual threads do not wait for each other")
    final void virtualThreadsNoPinning() throws ReflectiveOperationException {
        ExecutorService virtualThreads = newVirtualThreadExecutor();
        Script slow = connection -> {
            while (true) {
                connection.readRequest();
                connection.pause(Duration.ofMillis(200));
                connection.write(Responses.ok("ok"));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(slow)) {
            assertKeepsOnce(THOUSAND_CALLS_BOUND, () -> thousandCalls(virtualThreads, server));
        } finally {
            virtualThreads.shutdownNow();
        }
    }

    private long thousandCalls(ExecutorService threads, ScriptedServer server) {
        long start = System.nanoTime();
        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> blockingStatus(get(server.uri("/"))), threads));
        }
        calls.forEach(
                call -> assertEquals(200, call.orTimeout(20, TimeUnit.SECONDS).join()));
        return System.nanoTime() - start;
    }

    private int blockingStatus(TransportRequest request) {
        try {
            return statusOf(transport().send(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long interruptOnce(Script script) {
        try (ScriptedServer server = ScriptedServer.start(script)) {
            RunningCall call = start(CallStyle.SYNC, get(server.uri("/")));
            server.awaitRequests(1);
            long interrupted = System.nanoTime();
            call.interrupt();

            InterruptedIOException failure =
                    assertInstanceOf(InterruptedIOException.class, call.failureWithin(Duration.ofSeconds(5)));
            assertFalse(failure instanceof ExchangeTimeoutException, "an interrupt is no timeout: " + failure);
            assertTrue(call.endingWithin(PROMPT).interrupted(), "the interrupt flag must stay set");
            server.awaitHangUp();
            return call.endingWithin(PROMPT).endNanos() - interrupted;
        }
    }

    private static long hangUpAfterCancel(ScriptedServer server, CompletableFuture<?> future) {
        server.awaitRequests(1);
        long cancelled = System.nanoTime();
        assertTrue(future.cancel(true), "a future in flight must accept cancel");
        assertTrue(future.isCancelled());
        return server.awaitHangUp() - cancelled;
    }

    /** A transport that buffers has no response yet: cancel. One that streams has one: close it unread. */
    private long abandonInBody() {
        try (ScriptedServer server = ScriptedServer.start(STALL_IN_BODY)) {
            CompletableFuture<TransportResponse> future =
                    transport().sendAsync(get(server.uri("/")).withTimeout(IF_NOT_CANCELLED));
            server.awaitRequests(1);
            Poll.until(future::isDone, Duration.ofMillis(300));
            long abandoned = System.nanoTime();
            if (!future.cancel(true)) {
                future.join().close();
            }
            return server.awaitHangUp() - abandoned;
        }
    }

    private static void blockWhenComplete(
            CompletableFuture<TransportResponse> future, CountDownLatch blocked, CountDownLatch release) {
        CompletableFuture<TransportResponse> unused = future.whenComplete((response, failure) -> {
            blocked.countDown();
            awaitQuietly(release);
        });
    }

    private void useOnce(ScriptedServer server) {
        try (HttpTransport transport = transportUnderTest().createTransport()) {
            assertEquals(
                    200,
                    RunningCall.start(CallStyle.SYNC, transport, get(server.uri("/")))
                            .reply()
                            .status());
            assertEquals(
                    200,
                    RunningCall.start(CallStyle.ASYNC, transport, get(server.uri("/")))
                            .reply()
                            .status());
        }
    }

    private static void assertAnswers(ScriptedServer server, HttpTransport transport) {
        for (CallStyle style : CallStyle.values()) {
            Reply reply =
                    RunningCall.start(style, transport, get(server.uri("/"))).reply();
            assertEquals("ok", reply.body().utf8());
        }
    }

    private static int statusOf(TransportResponse response) {
        try (response) {
            return response.status();
        }
    }

    /** Called by its name in newer JDKs, as this code is compiled for 17. */
    private static ExecutorService newVirtualThreadExecutor() throws ReflectiveOperationException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return Assumptions.abort("Virtual threads need JDK 21.");
        }
    }

    /** Longer than any bound that a test puts on what is blocked here. */
    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(15, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A test did not release what it blocked.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
