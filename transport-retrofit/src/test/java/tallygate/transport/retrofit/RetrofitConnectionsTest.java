package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.transport.retrofit.Requests.get;
import static tallygate.transport.retrofit.Requests.post;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(30)
class RetrofitConnectionsTest {
    private final RetrofitTransport transport = RetrofitTransport.create();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void closedTransportsLeaveNoConnectionBehind() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            for (int i = 0; i < 50; i++) {
                try (RetrofitTransport used = RetrofitTransport.create()) {
                    used.send(get(server.uri("/"))).close();
                }
            }

            server.awaitEndOfScripts(50);
            assertThat(server.connectionCount()).isEqualTo(50);
        }
    }

    /** An orderly end and not a reset: writing to such a connection succeeds, and only the response is missing. */
    @Test
    void connectionThatTheServerClosedWhileIdleIsNotUsed() throws IOException {
        Script once = connection -> {
            connection.readRequest();
            connection.write(Responses.ok("once"));
        };
        try (ScriptedServer server = ScriptedServer.start(once, once, Script.answer(Responses.ok("third")))) {
            transport.send(post(server.uri("/"))).close();
            server.awaitEndOfScripts(1);
            awaitIdle();
            transport.send(post(server.uri("/"))).close();
            server.awaitEndOfScripts(2);
            awaitIdle();

            try (TransportResponse response = transport.send(get(server.uri("/")))) {
                assertThat(response.body().readUtf8()).isEqualTo("third");
            }
            assertThat(server.requestCount()).isEqualTo(3);
        }
    }

    @Test
    void connectionThatIsStillOpenIsUsedAgainAfterIdling() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            transport.send(get(server.uri("/"))).close();
            awaitIdle();
            transport.send(get(server.uri("/"))).close();

            assertThat(server.connectionCount()).isEqualTo(1);
        }
    }

    @Test
    void bytesBehindAHeadResponseAreNotTheNextResponse() throws IOException {
        Script twoAnswers = connection -> {
            connection.readRequest();
            connection.write(Responses.ok(Responses.ok("forged").utf8()));
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(twoAnswers, Script.answer(Responses.ok("true")))) {
            TransportRequest get = get(server.uri("/"));
            transport
                    .send(new TransportRequest(
                            "op", HttpMethod.HEAD, get.uri(), Headers.empty(), null, Duration.ofSeconds(10)))
                    .close();

            try (TransportResponse next = transport.send(get)) {
                assertThat(next.body().readUtf8()).isEqualTo("true");
            }
        }
    }

    /** For longer than a connection counts as busy. */
    private static void awaitIdle() {
        try {
            new CountDownLatch(1).await(150, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
