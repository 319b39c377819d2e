package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T60 and T61: a blocking caller does not stall the calls of others. */
public abstract class IsolationContract extends ContractSuite {
    private static final Duration THOUSAND_CALLS_BOUND = Duration.ofSeconds(5);

    private static final Duration PROMPT = Duration.ofSeconds(3);

    /** Enough to use up any small pool of threads. */
    private static final int MANY = 32;

    @Test
    @DisplayName("T60 completions that block do not stall other calls")
    final void t60_callbackThread_notIoThread() throws InterruptedException {
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
    final void t60_callbackThread_notTimerThread() throws InterruptedException {
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

    /** With 0.2 s for each response, calls that pin a carrier thread would take 1000 x 0.2 s / processors. */
    @Test
    @DisplayName("T61 a thousand calls on virtual threads do not wait for each other")
    final void t61_virtualThreadsNoPinning() throws ReflectiveOperationException {
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

    private static void blockWhenComplete(
            CompletableFuture<TransportResponse> future, CountDownLatch blocked, CountDownLatch release) {
        CompletableFuture<TransportResponse> unused = future.whenComplete((response, failure) -> {
            blocked.countDown();
            awaitQuietly(release);
        });
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

    /** Waits longer than any bound of a test here. */
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
