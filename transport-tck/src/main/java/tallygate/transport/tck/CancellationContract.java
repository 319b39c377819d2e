package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T50-T54: cancel and interrupt reach the connection. */
public abstract class CancellationContract extends ContractSuite {
    private static final Duration INTERRUPT_BOUND = Duration.ofMillis(200);

    private static final Duration HANG_UP_BOUND = Duration.ofMillis(500);

    private static final Duration PROMPT = Duration.ofSeconds(3);

    /** The time after which a call that ignores cancel ends. */
    private static final Duration IF_NOT_CANCELLED = Duration.ofMillis(1500);

    @Test
    @DisplayName("T50 an interrupt ends a blocking call within 200 ms, keeps the flag and closes the connection")
    final void t50_interruptSync_promptly() {
        for (Script script : List.of(Script.silence(), STALL_IN_BODY)) {
            assertKeepsOnce(INTERRUPT_BOUND, () -> interruptOnce(script));
        }
    }

    @Test
    @DisplayName("T51 a call on an interrupted thread sends nothing")
    final void t51_interruptBeforeCall() {
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
    final void t52_cancelFuture_closesSocket() {
        assertKeepsOnce(HANG_UP_BOUND, () -> {
            try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
                return hangUpAfterCancel(
                        server, transport().sendAsync(get(server.uri("/")).withTimeout(IF_NOT_CANCELLED)));
            }
        });
        assertKeepsOnce(HANG_UP_BOUND, this::abandonInBody);
    }

    @Test
    @DisplayName("T53 cancelling a dependent future closes the connection within 500 ms")
    final void t53_cancelDependentFuture() {
        assertKeepsOnce(HANG_UP_BOUND, () -> {
            try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
                CompletableFuture<Integer> dependent = transport()
                        .sendAsync(get(server.uri("/")).withTimeout(IF_NOT_CANCELLED))
                        .thenApply(ContractSuite::statusOf)
                        .thenApply(status -> status + 1);
                return hangUpAfterCancel(server, dependent);
            }
        });
    }

    @Test
    @DisplayName("T54 cancelling after completion changes nothing")
    final void t54_cancelAfterCompletion_noop() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("whole")))) {
            CompletableFuture<TransportResponse> future = transport().sendAsync(get(server.uri("/")));
            TransportResponse response = future.get(10, TimeUnit.SECONDS);

            assertFalse(future.cancel(true), "cancel must report that it came too late");
            assertFalse(future.isCancelled());
            assertEquals("whole", Reply.read(response).body().utf8());
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

    /** Abandons an exchange in its body: cancels it with a transport that buffers, or closes the response of one that streams. */
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
}
