package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T55-T59 and T141: closing a transport ends its exchanges in flight and what it created, and nothing else. */
public abstract class CloseContract extends ContractSuite {
    private static final Duration PROMPT = Duration.ofSeconds(3);

    @InBothStyles
    @DisplayName("T55 closing the transport ends the calls in flight")
    final void t55_closeWithInflight(CallStyle style) {
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
    @DisplayName("T56 closing twice has no further effect")
    final void t56_closeTwice_ok() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            exchange(CallStyle.SYNC, get(server.uri("/")));
        }
        transport().close();
        transport().close();
    }

    @InBothStyles
    @DisplayName("T57 a call after close fails, and nothing is sent")
    final void t57_callAfterClose(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            transport().close();

            assertReason(
                    Reason.TRANSPORT_CLOSED, start(style, get(server.uri("/"))).failureWithin(PROMPT));
            assertNothingArrived(server);
        }
    }

    @Test
    @DisplayName("T58 transports that were closed leave no threads behind")
    final void t58_noThreadLeak() {
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
    final void t59_suppliedClientNotClosed() {
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

    @InBothStyles
    @DisplayName("T141 over a client that its caller has shut down, a request succeeds or is provably unsent")
    final void t141_clientOfTheCallerIsShutDown(CallStyle style) {
        List<HttpTransport> shutDown = transportUnderTest().transportsOverShutDownClients();
        Assumptions.assumeFalse(shutDown.isEmpty(), "This transport takes no HTTP client of its caller.");
        for (HttpTransport transport : shutDown) {
            try (transport;
                    ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
                Optional<Throwable> failure = RunningCall.start(style, transport, post(server.uri("/"), "{}"))
                        .endingWithin(RunningCall.LIMIT)
                        .failure();
                failure.ifPresent(thrown -> {
                    assertReason(Reason.REQUEST_NOT_SENT, thrown);
                    assertNothingArrived(server);
                });
            }
        }
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
}
