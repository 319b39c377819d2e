package tallygate.genauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.error.ServerException;
import tallygate.core.error.TransportException;
import tallygate.core.fixture.VirtualTime;
import tallygate.core.provider.Timing;
import tallygate.genauth.EventSubscription.State;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpTransport;
import tallygate.transport.WebSocketRequest;

class SubscriptionTest {
    private static final String CODE = "authing.user.updated";
    private static final String SECRET = "planted-secret";

    private final FakeEventServer server = new FakeEventServer();
    private final ReceivedEvents received = new ReceivedEvents();
    private final VirtualTime time = new VirtualTime();
    private final ManagementClient client = client(builder -> {});

    @BeforeAll
    static void watchLog() {
        LogWatch.begin();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    void theHandshakeHasTheEncodedCodeAndTheConstantSignature() throws Exception {
        client.subscribe("a b&c=ü", received);

        WebSocketRequest request = server.next().request;
        assertThat(request.uri())
                .hasToString("wss://openevent.genauth.ai/events/v1/management/sub?code=a%20b%26c%3D%C3%BC");
        assertThat(request.headers().first("Authorization")).contains("authing key-1:" + signed("websocket\n"));
        assertThat(request.headers().size()).isEqualTo(2);
        assertThat(request.headers().first("User-Agent").orElseThrow()).startsWith("tallygate/");
        assertThat(request.heartbeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(request.maxMessageBytes()).isEqualTo(1 << 20);
        assertThat(request.toString()).doesNotContain(SECRET, "code=");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.genauth.ai, wss://openevent.genauth.ai",
        "https://GENAUTH.ai, wss://openevent.genauth.ai",
        "https://core.authing.cn:8443/x, wss://openevent.authing.cn",
    })
    void theEventHostIsThatOfTheBrand(String host, String expected) throws Exception {
        try (ManagementClient other = client(builder -> builder.host(host))) {
            other.subscribe(CODE, received);

            assertThat(server.next().request.uri().toString()).startsWith(expected + "/events/v1/");
        }
    }

    @Test
    void theSignatureHasTheWordOfTheDialect() throws Exception {
        try (ManagementClient other = client(builder -> builder.dialect(Dialect.GENAUTH))) {
            other.subscribe(CODE, received);

            assertThat(server.next().request.headers().first("Authorization"))
                    .contains("GenAuth key-1:" + signed("websocket\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wss://events.example.org:8443/pfx/, wss://events.example.org:8443/pfx/events/v1/management/sub?code=c",
        "WSS://events.example.org, wss://events.example.org/events/v1/management/sub?code=c",
        "ws://127.0.0.1:9, ws://127.0.0.1:9/events/v1/management/sub?code=c",
    })
    void theEventHostCanBeSet(String eventHost, String expected) throws Exception {
        try (ManagementClient other = client(builder -> builder.eventHost(eventHost))) {
            other.subscribe("c", received);

            assertThat(server.next().request.uri()).hasToString(expected);
        }
    }

    @Test
    void plainTextIsForLoopbackUnlessItIsAllowed() {
        assertThatThrownBy(() -> client(builder -> builder.eventHost("ws://events.example.org")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowPlainHttp(true)");
        client(builder -> builder.eventHost("ws://events.example.org").allowPlainHttp(true))
                .close();
    }

    @Test
    void aHostOfNoKnownBrandNeedsAnEventHost() {
        for (String host :
                List.of("https://id.example.org", "https://notgenauth.ai", "https://genauth.ai.example.org")) {
            try (ManagementClient other = client(builder -> builder.host(host))) {
                assertThatThrownBy(() -> other.subscribe(CODE, received))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("eventHost(");
            }
        }
    }

    @Test
    void aTransportWithoutWebSocketsIsRefusedWithTheRemedy() {
        HttpTransport plain = request -> new CompletableFuture<>();
        try (ManagementClient other = client(builder -> builder.transport(plain))) {
            assertThatThrownBy(() -> other.subscribe(CODE, received))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("JdkTransport");
        }
    }

    @Test
    void aBlankCodeIsRefused() {
        assertThatThrownBy(() -> client.subscribe(" ", received)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eventsComeInTheirOrder() throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        FakeEventServer.Attempt attempt = server.next();
        assertThat(subscription.state()).isEqualTo(State.CONNECTING);
        attempt.open().text("1");
        attempt.text("2");

        received.assertNext("connected", "event 1", "event 2");
        assertThat(subscription.state()).isEqualTo(State.CONNECTED);
        assertThat(subscription.eventCode()).isEqualTo(CODE);
        assertThat(subscription.toString()).isEqualTo("EventSubscription[" + CODE + ", CONNECTED]");
    }

    @Test
    void theListenerRunsOnAThreadOfItsOwn() throws Exception {
        LinkedBlockingQueue<String> threads = new LinkedBlockingQueue<>();
        client.subscribe(CODE, event -> threads.add(Thread.currentThread().getName()));
        server.next().open().text("1");

        assertThat(threads.poll(10, TimeUnit.SECONDS)).isEqualTo("tallygate-events");
    }

    @Test
    void itConnectsAgainAfterGrowingPauses() throws Exception {
        client.subscribe(CODE, received);
        for (int i = 0; i < 9; i++) {
            server.next().connecting.completeExceptionally(FakeEventServer.Attempt.failure(Reason.CONNECT_FAILED));
            received.assertNext("disconnected");
        }
        server.next().open().text("at last");

        received.assertNext("connected", "event at last");
        assertThat(time.pauses().stream().map(pause -> (pause.toMillis() + 500) / 1000))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(received.cause()).isInstanceOf(TransportException.class);
        assertThat(received.cause().retryable()).isTrue();
        assertThat(received.cause().attempts()).isEqualTo(9);
    }

    @Test
    void theTimesOfAPauseAreThoseOfTheOptions() throws Exception {
        client.subscribe(CODE, received, options -> options.baseDelay(Duration.ofSeconds(3))
                .maxDelay(Duration.ofSeconds(5)));
        for (int i = 0; i < 3; i++) {
            server.next().refuse(503);
        }
        server.next();

        assertThat(time.pauses().stream().map(pause -> (pause.toMillis() + 500) / 1000))
                .containsExactly(3L, 5L, 5L);
    }

    @Test
    void aConnectionThatLastedBeginsTheDoublingAnewAndAShortOneDoesNot() throws Exception {
        client.subscribe(CODE, received);
        server.next().refuse(500);
        server.next().open().lose();
        FakeEventServer.Attempt lasting = server.next().open();
        time.pass(Duration.ofSeconds(60));
        lasting.lose();
        server.next();

        assertThat(time.pauses().stream().map(pause -> (pause.toMillis() + 500) / 1000))
                .containsExactly(1L, 2L, 1L);
    }

    @Test
    void everyEndOfAConnectionIsToldWithItsKind() throws Exception {
        client.subscribe(CODE, received);
        server.next().refuse(500);
        received.assertNext("disconnected");
        assertThat(received.cause()).isInstanceOf(ServerException.class).hasMessageContaining("HTTP status 500");

        server.next().connecting.completeExceptionally(new ExchangeTimeoutException(Phase.HEADERS, "subscribe: slow."));
        received.assertNext("disconnected");
        assertThat(received.cause())
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("subscribe: slow.");

        FakeEventServer.Attempt goodbye = server.next().open();
        goodbye.listener.closed(1001);
        received.assertNext("connected", "disconnected");
        assertThat(received.cause()).isInstanceOf(TransportException.class).hasMessageContaining("code 1001");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsNotAcceptedEndsIt(int status) throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        server.next().refuse(status);

        received.assertNext("failed");
        assertThat(received.cause())
                .isInstanceOf(status == 401 ? AuthenticationException.class : PermissionDeniedException.class)
                .hasMessageContaining("access key key-1")
                .hasMessageNotContaining(SECRET);
        assertThat(received.cause().retryable()).isFalse();
        assertThat(subscription.state()).isEqualTo(State.FAILED);
        server.assertNoFurtherAttempt();
        subscription.close();
        assertThat(subscription.state()).isEqualTo(State.FAILED);
    }

    @Test
    void aClosedTransportEndsIt() throws Exception {
        client.subscribe(CODE, received);
        server.next().open().listener.failed(FakeEventServer.Attempt.failure(Reason.TRANSPORT_CLOSED));

        received.assertNext("connected", "failed");
        server.assertNoFurtherAttempt();
    }

    @Test
    void noMoreIsAskedForThanHasAPlace() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents blocking = new ReceivedEvents() {
            @Override
            public void event(EventMessage event) {
                entered.countDown();
                await(release);
                super.event(event);
            }
        };
        client.subscribe(CODE, blocking, options -> options.queueCapacity(3));
        FakeEventServer.Attempt first = server.next().open();
        assertThat(first.wanted).hasValue(3);
        first.text("1");
        first.text("2");
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first.wanted).hasValue(1);
        first.lose();
        FakeEventServer.Attempt second = server.next().open();
        assertThat(second.wanted)
                .as("what has a place beside the two that wait")
                .hasValue(1);
        second.text("3");
        second.lose();
        FakeEventServer.Attempt third = server.next().open();
        assertThat(third.wanted).hasValue(0);

        release.countDown();
        blocking.assertNext(
                "connected", "event 1", "event 2", "disconnected", "connected", "event 3", "disconnected", "connected");
        third.text("4");
        blocking.assertNext("event 4");
    }

    @Test
    void aListenerThatBlocksForDaysDoesNotFillTheMemoryWithNotices() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents blocking = new ReceivedEvents() {
            @Override
            public void connected() {
                super.connected();
                entered.countDown();
                await(release);
            }
        };
        client.subscribe(CODE, blocking);
        server.next().open().lose();
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 500; i++) {
            server.next().refuse(503);
        }
        server.next().refuse(401);
        release.countDown();

        blocking.assertNext("connected");
        for (int i = 0; i < 100; i++) {
            blocking.assertNext("disconnected");
        }
        blocking.assertNext("failed");
    }

    @Test
    void aListenerThatThrowsIsLoggedAndGoesOn() throws Exception {
        int warnings = LogWatch.warnings().size();
        ReceivedEvents throwing = new ReceivedEvents() {
            @Override
            public void event(EventMessage event) {
                super.event(event);
                throw new IllegalStateException("words of the listener");
            }
        };
        client.subscribe(CODE, throwing, options -> options.queueCapacity(1));
        FakeEventServer.Attempt attempt = server.next().open();
        attempt.text("1");
        throwing.assertNext("connected", "event 1");
        until(() -> attempt.wanted.get() == 1);
        attempt.text("2");

        throwing.assertNext("event 2");
        assertThat(LogWatch.warnings())
                .hasSize(warnings + 1)
                .last()
                .asString()
                .contains("java.lang.IllegalStateException")
                .doesNotContain("words");
    }

    @Test
    void binaryEventsAreText() throws Exception {
        client.subscribe(CODE, received);
        server.next().open().listener.binary(ByteString.encodeUtf8("{}"));

        received.assertNext("connected", "event {}");
    }

    @Test
    void closingEndsTheConnectionAndWhatWaits() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents blocking = new ReceivedEvents() {
            @Override
            public void connected() {
                entered.countDown();
                await(release);
            }
        };
        EventSubscription subscription = client.subscribe(CODE, blocking);
        FakeEventServer.Attempt attempt = server.next().open();
        attempt.text("1");
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        subscription.close();
        subscription.close();
        release.countDown();

        assertThat(attempt.closings).hasValue(1);
        assertThat(subscription.state()).isEqualTo(State.CLOSED);
        attempt.listener.text("late");
        attempt.lose();
        blocking.assertSilent();
        server.assertNoFurtherAttempt();
    }

    @Test
    void closingCancelsAnAttemptToConnect() throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        FakeEventServer.Attempt attempt = server.next();
        subscription.close();

        assertThat(attempt.connecting).isCancelled();
        received.assertSilent();
    }

    @Test
    void aConnectionThatOpensJustAfterClosingIsClosed() throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        FakeEventServer.Attempt attempt = server.next();
        CompletableFuture<Void> closing = attempt.connecting.thenRun(subscription::close);
        attempt.open();
        closing.join();

        assertThat(attempt.closings).hasValue(1);
    }

    @Test
    void closingEndsAPause() throws Exception {
        CompletableFuture<Void> pause = new CompletableFuture<>();
        Timing standing = new Timing() {
            @Override
            public void sleep(Duration length) {
                throw new AssertionError("Nobody waits for a subscription.");
            }

            @Override
            public CompletableFuture<Void> after(Duration length) {
                return pause;
            }

            @Override
            public double random() {
                return 0.5;
            }
        };
        try (ManagementClient other = client(builder -> builder.timing(standing))) {
            EventSubscription subscription = other.subscribe(CODE, received);
            server.next().refuse(500);
            received.assertNext("disconnected");
            assertThat(subscription.state()).isEqualTo(State.WAITING);
            subscription.close();

            assertThat(pause).isCancelled();
            server.assertNoFurtherAttempt();
        }
    }

    @Test
    void closingTheClientClosesItsSubscriptions() throws Exception {
        ManagementClient view = client.withOptions(options -> {});
        EventSubscription subscription = view.subscribe(CODE, received);
        FakeEventServer.Attempt attempt = server.next().open();
        view.close();
        assertThat(subscription.state()).isEqualTo(State.CONNECTED);
        client.close();

        assertThat(attempt.closings).hasValue(1);
        assertThat(subscription.state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> view.subscribe(CODE, received)).isInstanceOf(ClientClosedException.class);
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        for (Consumer<EventOptions.Builder> wrong : List.<Consumer<EventOptions.Builder>>of(
                options -> options.queueCapacity(0),
                options -> options.maxMessageBytes(0),
                options -> options.heartbeat(Duration.ZERO),
                options -> options.baseDelay(Duration.ofMillis(-1)),
                options -> options.maxDelay(Duration.ofMillis(-1)))) {
            assertThatThrownBy(() -> client.subscribe(CODE, received, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(EventOptions.defaults())
                .hasToString("EventOptions[queueCapacity=1000, maxMessageBytes=1048576, heartbeat=PT30S, "
                        + "baseDelay=PT1S, maxDelay=PT1M]");
    }

    private ManagementClient client(Consumer<ManagementClient.Builder> changes) {
        ManagementClient.Builder builder = ManagementClient.builder()
                .accessKey("key-1", SECRET)
                .transport(server)
                .timing(time)
                .nanoTime(time::nanoTime);
        changes.accept(builder);
        return builder.build();
    }

    /** As the vendor's documents say, by the JDK's own classes. */
    private static String signed(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
