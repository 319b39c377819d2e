package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T81-T86: usable connections are reused, and concurrent calls receive their own responses. */
public abstract class ConnectionContract extends ContractSuite {
    private static final int MANY = 64;

    @InBothStyles
    @DisplayName("T81 calls one after the other share a connection")
    final void t81_keepAliveReused(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            for (int i = 0; i < 5; i++) {
                exchange(style, get(server.uri("/" + i)));
            }
            assertEquals(5, server.requestCount(), "requests");
            assertTrue(
                    server.connectionCount() <= 2,
                    () -> "five calls need at most two connections, but took " + server.connectionCount());
        }
    }

    @InBothStyles
    @DisplayName("T82 a connection is not used again after Connection: close")
    final void t82_connectionCloseHonoured(CallStyle style) {
        Script script = Script.answer(Responses.of(200, "ok", "Connection: close"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        "ok",
                        exchange(style, post(server.uri("/"), "{}")).body().utf8());
            }
            assertEquals(3, server.connectionCount(), "connections for three calls");
            assertTrue(Poll.until(() -> server.openConnectionCount() == 0), "the client must close them");
        }
    }

    @InBothStyles
    @DisplayName("T83 concurrent calls receive each its own response")
    final void t83_parallel64_distinctResponses(CallStyle style) {
        Script echo = connection -> {
            while (true) {
                connection.write(Responses.ok(connection.readRequest().target()));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(echo)) {
            for (int round = 0; round < 4; round++) {
                List<RunningCall> calls = new ArrayList<>();
                for (int i = 0; i < MANY; i++) {
                    calls.add(start(style, get(server.uri("/echo/" + round + "/" + i))));
                }
                for (int i = 0; i < MANY; i++) {
                    assertEquals(
                            "/echo/" + round + "/" + i,
                            calls.get(i).reply().body().utf8());
                }
            }
        }
    }

    /** A call that waits for a connection ends at its deadline, whatever limit the transport has. */
    @InBothStyles
    @DisplayName("T84 calls beyond the limit of the pool end at their deadlines, and the pool stays usable")
    final void t84_poolExhaustion_waitsThenTimesOut(CallStyle style) {
        Script silentOn = connection -> {
            while (!connection.readRequest().target().equals("/silent")) {
                connection.write(Responses.ok("ok"));
            }
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(silentOn)) {
            TransportRequest silent = get(server.uri("/silent")).withTimeout(Duration.ofSeconds(1));
            List<RunningCall> calls = new ArrayList<>();
            for (int i = 0; i < 2 * MANY; i++) {
                calls.add(start(style, silent));
            }
            for (RunningCall call : calls) {
                assertInstanceOf(ExchangeTimeoutException.class, call.failureWithin(Duration.ofSeconds(4)));
            }
            assertEquals(
                    "ok",
                    start(style, get(server.uri("/after")))
                            .replyWithin(Duration.ofSeconds(4))
                            .body()
                            .utf8());
        }
    }

    @InBothStyles
    @DisplayName("T85 a connection that the server closed while it was idle is not used again")
    final void t85_idleConnectionClosedByServer(CallStyle style) throws Exception {
        Script answerOnce = connection -> {
            connection.readRequest();
            connection.write(Responses.ok("ok"));
        };
        try (ScriptedServer server = ScriptedServer.start(answerOnce)) {
            for (int i = 1; i <= 3; i++) {
                assertEquals(
                        "ok",
                        exchange(style, post(server.uri("/"), "{}")).body().utf8());
                server.awaitEndOfScripts(i);
                // A client cannot know of the close in the instant it happens.
                server.pause(Duration.ofMillis(200));
            }
            assertEquals(3, server.requestCount(), "deliveries of three POSTs");
            assertEquals(3, server.connectionCount(), "connections");
        }
    }

    @InBothStyles
    @DisplayName("T86 a connection that ends without a response is lost, and the next call succeeds")
    final void t86_halfClosedServer(CallStyle style) {
        Script endOutput = connection -> {
            connection.readRequest();
            connection.endOutput();
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(endOutput, Script.answer(Responses.ok("next")))) {
            assertReason(
                    Reason.CONNECTION_LOST,
                    start(style, post(server.uri("/"), "{}")).failureWithin(Duration.ofSeconds(3)));
            server.awaitHangUp();
            assertEquals(
                    "next", exchange(style, post(server.uri("/"), "{}")).body().utf8());
        }
    }

    @Test
    @DisplayName("T81 blocking and asynchronous calls share a connection")
    final void t81_keepAliveAcrossStyles() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            exchange(CallStyle.SYNC, get(server.uri("/")));
            exchange(CallStyle.ASYNC, get(server.uri("/")));
            exchange(CallStyle.SYNC, get(server.uri("/")));

            assertEquals(1, server.connectionCount(), "connections");
        }
    }
}
