package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** What reaches the socket: over a real transport, against a server of raw sockets. */
@Timeout(20)
class ConnectionTest {
    private static final String USAGE = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[]}}";

    private final HttpTransport transport = JdkTransport.create();

    @AfterEach
    void closeTransport() {
        transport.close();
    }

    /** Gives a token, then does as the script says, on the same connection. */
    private static Script tokenThen(Script script) {
        return connection -> {
            connection.readRequest();
            connection.write(Responses.ok(new FakeGenAuth().goodToken()));
            script.run(connection);
        };
    }

    private ManagementClient client(ScriptedServer server) {
        return ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .host(server.uri("").toString())
                .transport(transport)
                .build();
    }

    @Test
    void callGoesOverTheWireAndBack() {
        try (ScriptedServer server = ScriptedServer.start(tokenThen(Script.answer(Responses.ok(USAGE))))) {
            ManagementClient client = client(server);

            assertThat(client.getUsageInfo().data().usages()).isEmpty();
            assertThat(client.async().getUsageInfo()).succeedsWithin(Duration.ofSeconds(5));

            assertThat(server.requests().get(0).requestLine()).isEqualTo("POST /api/v3/get-management-token HTTP/1.1");
            assertThat(server.requests().get(1).requestLine()).isEqualTo("GET /api/v3/get-usage-info HTTP/1.1");
            assertThat(server.requestsTo("/api/v3/get-usage-info")).hasSize(2);
        }
    }

    @Test
    void cancellingTheFutureClosesTheSocket() {
        try (ScriptedServer server = ScriptedServer.start(tokenThen(Script.silence()))) {
            CompletableFuture<?> call = client(server).async().getUsageInfo();
            server.awaitRequests(2);

            long cancelled = System.nanoTime();
            call.cancel(true);

            assertThat(call).isCancelled();
            assertThat(server.awaitHangUp() - cancelled).isLessThan(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    @Test
    void completingTheFutureByOtherMeansClosesTheSocketToo() {
        try (ScriptedServer server = ScriptedServer.start(tokenThen(Script.silence()))) {
            CompletableFuture<?> call = client(server).async().getUsageInfo();
            server.awaitRequests(2);

            call.completeExceptionally(new IllegalStateException("not needed any more"));

            server.awaitHangUp();
        }
    }

    @Test
    void interruptEndsTheBlockingCallAtOnce() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(tokenThen(Script.silence()))) {
            ManagementClient client = client(server);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            AtomicLong returned = new AtomicLong();
            Thread caller = new Thread(() -> {
                thrown.set(catchThrowable(client::getUsageInfo));
                returned.set(System.nanoTime());
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            server.awaitRequests(2);

            long interrupted = System.nanoTime();
            caller.interrupt();
            caller.join();

            assertThat(thrown.get())
                    .isInstanceOf(CallInterruptedException.class)
                    .hasMessageStartingWith("getUsageInfo: ");
            assertThat(flag).isTrue();
            assertThat(returned.get() - interrupted).isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
            server.awaitHangUp();
        }
    }

    @Test
    void interruptedCallerSendsNothing() {
        try (ScriptedServer server = ScriptedServer.start(tokenThen(Script.answer(Responses.ok(USAGE))))) {
            ManagementClient client = client(server);
            client.getUsageInfo();

            Thread.currentThread().interrupt();
            Throwable thrown = catchThrowable(client::getUsageInfo);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(thrown).isInstanceOf(CallInterruptedException.class);
            assertThat(server.requestsTo("/api/v3/get-usage-info")).hasSize(1);
        }
    }

    @Test
    void closingTheClientEndsItsCallsAndLeavesTheTransportOpen() throws Exception {
        Script silentToken = Script.silence();
        try (ScriptedServer server = ScriptedServer.start(tokenThen(Script.silence()), Script.silence(), silentToken)) {
            ManagementClient client = client(server);
            CompletableFuture<?> async = client.async().getUsageInfo();
            server.awaitRequests(2);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            Thread caller = new Thread(() -> {
                thrown.set(catchThrowable(client::getUsageInfo));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            server.awaitRequests(3);

            client.close();
            caller.join();

            assertThat(thrown.get()).isInstanceOf(ClientClosedException.class);
            assertThat(flag).as("the interrupt stays inside").isFalse();
            assertThat(async)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(ClientClosedException.class);
            server.awaitHangUp();

            CompletableFuture<?> other = client(server).async().getUsageInfo();
            server.awaitRequests(4);
            other.cancel(true);
        }
    }

    @Test
    void closingTheClientEndsTheWaitForTheToken() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            ManagementClient client = client(server);
            CompletableFuture<?> call = client.async().getUsageInfo();
            server.awaitRequests(1);

            client.close();

            assertThat(call)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(ClientClosedException.class);
            server.awaitHangUp();
        }
    }

    @Test
    void deadlineIsOneForTokenAndCall() {
        Script slowToken = connection -> {
            connection.readRequest();
            connection.pause(Duration.ofMillis(600));
            connection.write(Responses.ok(new FakeGenAuth().goodToken()));
            Script.silence().run(connection);
        };
        try (ScriptedServer server = ScriptedServer.start(slowToken)) {
            ManagementClient client = client(server).withOptions(o -> o.timeout(Duration.ofSeconds(1)));

            long start = System.nanoTime();
            assertThatThrownBy(client::getUsageInfo).isInstanceOf(DeadlineExceededException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(950), Duration.ofMillis(1550));
            server.awaitHangUp();
        }
    }

    @Test
    void blockingInACompletionDoesNotStallOtherCalls() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(
                tokenThen(Script.answer(Responses.ok(USAGE))), Script.answer(Responses.ok(USAGE)))) {
            ManagementClient client = client(server);
            CountDownLatch release = new CountDownLatch(1);
            CountDownLatch blocked = new CountDownLatch(4);
            for (int i = 0; i < 4; i++) {
                client.async().getUsageInfo().thenRun(() -> {
                    blocked.countDown();
                    awaitQuietly(release);
                });
            }
            assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(client.async().getUsageInfo()).succeedsWithin(Duration.ofSeconds(10));
            release.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
