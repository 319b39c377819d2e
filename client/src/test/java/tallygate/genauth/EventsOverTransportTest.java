package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tallygate.core.error.AuthenticationException;
import tallygate.core.fixture.VirtualTime;
import tallygate.genauth.EventSubscription.State;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.server.ServerWebSocket;

/** Subscriptions from end to end, over sockets. */
@OverTransports
@UsesJdkClient
class EventsOverTransportTest {
    private static final String CODE = "authing.user.updated";

    private static final Script STAYING = connection -> {
        ServerWebSocket socket = ServerWebSocket.accept(connection);
        socket.text("and stays");
        socket.close(socket.readUntil(ServerWebSocket.CLOSE).closeCode());
        connection.awaitHangUp();
    };

    private final ReceivedEvents received = new ReceivedEvents();

    @Test
    void subscriptionReconnectsAfterEachLostConnection() throws Exception {
        Script refusing = Script.answer(Responses.of(503, "busy", "Connection: close"));
        try (ScriptedServer server = ScriptedServer.start(sending("1"), refusing, sending(), STAYING);
                HttpTransport transport = RealTransport.create();
                ManagementClient client = client(server, transport)) {
            // The JDK's client may lose the end of a connection, which the heartbeat detects.
            EventSubscription subscription =
                    client.subscribe(CODE, received, options -> options.heartbeat(Duration.ofMillis(200)));

            received.assertNext("connected", "event 1", "disconnected", "disconnected");
            received.assertNext("connected", "disconnected", "connected", "event and stays");
            assertThat(server.requests()).allSatisfy(request -> {
                assertThat(request.target()).isEqualTo("/events/v1/management/sub?code=" + CODE);
                assertThat(request.headers().first("Authorization").orElseThrow())
                        .startsWith("authing key-1:");
            });
            subscription.close();
            server.awaitHangUp();
            assertThat(subscription.state()).isEqualTo(State.CLOSED);
            received.assertSilent();
        }
    }

    @Test
    void silentServerIsReplacedByANewConnection() throws Exception {
        Script silent = connection -> {
            ServerWebSocket.accept(connection);
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(silent, STAYING);
                HttpTransport transport = RealTransport.create();
                ManagementClient client = client(server, transport)) {
            client.subscribe(CODE, received, options -> options.heartbeat(Duration.ofMillis(200)));

            received.assertNext("connected", "disconnected", "connected", "event and stays");
        }
    }

    @Test
    void rejectedKeyEndsTheSubscription() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(401, "planted-body")));
                HttpTransport transport = RealTransport.create();
                ManagementClient client = client(server, transport)) {
            client.subscribe(CODE, received);

            received.assertNext("failed");
            assertThat(received.cause())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("key-1");
            assertThat(server.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void slowListenerReceivesEveryEvent() throws Exception {
        int events = 3000;
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents slow = new ReceivedEvents() {
            @Override
            public void event(EventMessage event) {
                try {
                    assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.event(event);
            }
        };
        Script many = connection -> {
            ServerWebSocket socket = ServerWebSocket.accept(connection);
            for (int i = 0; i < events; i++) {
                socket.text(String.valueOf(i));
            }
            socket.readUntil(ServerWebSocket.CLOSE);
        };
        try (ScriptedServer server = ScriptedServer.start(many);
                HttpTransport transport = RealTransport.create();
                ManagementClient client = client(server, transport)) {
            client.subscribe(CODE, slow, options -> options.queueCapacity(10).heartbeat(Duration.ofMillis(100)));
            slow.assertNext("connected");
            server.awaitRequests(1);
            release.countDown();

            for (int i = 0; i < events; i++) {
                slow.assertNext("event " + i);
            }
        }
    }

    private static Script sending(String... events) {
        return connection -> {
            ServerWebSocket socket = ServerWebSocket.accept(connection);
            for (String event : events) {
                socket.text(event);
            }
            // The JDK's client may lose a message that is followed directly by the end of the connection.
            socket.ping("all read?");
            socket.readUntil(ServerWebSocket.PONG);
        };
    }

    private static ManagementClient client(ScriptedServer server, HttpTransport transport) {
        return ManagementClient.builder()
                .accessKey("key-1", "planted-secret")
                .eventHost(server.uri("").toString())
                .transport(transport)
                .timing(new VirtualTime())
                .build();
    }
}
