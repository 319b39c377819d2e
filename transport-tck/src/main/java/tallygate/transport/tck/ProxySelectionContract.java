package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T131, T135 and T139: which of the selected proxies is used. If none can be used, nothing is sent directly to the host. */
public abstract class ProxySelectionContract extends ContractSuite {
    private static final Script ANSWER = Script.answer(Responses.ok("through the proxy"));
    /** Reads the first byte of a SOCKS client, which is the version (RFC 1928 section 3). */
    private static final Script SOCKS =
            connection -> assertEquals(5, connection.readExactly(1).getByte(0), "the first byte to a SOCKS proxy");

    @InBothStyles
    @DisplayName("T131b the second proxy is used if the first one refuses the connection, and the POST arrives once")
    final void t131b_secondProxyIsUsed(CallStyle style) throws IOException {
        try (ScriptedServer second = ScriptedServer.start(ANSWER);
                HttpTransport transport = createTransport(FixedProxies.settings(
                        FixedProxies.of(Proxy.Type.HTTP, RoutingContract.unusedPort()),
                        FixedProxies.of(Proxy.Type.HTTP, second.port())))) {
            for (int i = 1; i <= 2; i++) {
                URI uri = URI.create("http://origin.invalid/" + i);

                assertEquals("through the proxy", bodyOf(style, transport, uri));
                assertEquals(i, second.requestCount(), "requests");
            }
            assertEquals("{}", second.requests().get(0).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName(
            "T131c a direct connection is tried where it is selected behind a proxy that refuses, and not before it")
    final void t131c_directIsUsedBehindAProxy(CallStyle style) throws IOException {
        Proxy down = FixedProxies.of(Proxy.Type.HTTP, RoutingContract.unusedPort());
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("direct")));
                HttpTransport behind = createTransport(FixedProxies.settings(down, Proxy.NO_PROXY));
                HttpTransport before = createTransport(FixedProxies.settings(Proxy.NO_PROXY, down))) {
            assertEquals("direct", bodyOf(style, behind, server.uri("/")));
            assertEquals("direct", bodyOf(style, before, server.uri("/")));
        }
    }

    @InBothStyles
    @DisplayName("T135 a SOCKS proxy is used, or rejected with a message; the request never bypasses it")
    final void t135_selectedSocksProxyIsNotPassedBy(CallStyle style) {
        try (ScriptedServer socks = ScriptedServer.start(SOCKS);
                ScriptedServer server = ScriptedServer.start(ANSWER);
                HttpTransport transport =
                        createTransport(FixedProxies.settings(FixedProxies.of(Proxy.Type.SOCKS, socks.port())))) {
            assertGoesToSocksOrNowhere(style, transport, socks, server);
        }
    }

    @InBothStyles
    @DisplayName("T135b the SOCKS proxy of the JVM is used, or rejected with a message")
    final void t135b_socksProxyOfTheJvmIsNotPassedBy(CallStyle style) {
        try (ScriptedServer socks = ScriptedServer.start(SOCKS);
                ScriptedServer server = ScriptedServer.start(ANSWER);
                SystemProperties jvm = SystemProperties.set(Map.of(
                        "socksProxyHost",
                        "127.0.0.1",
                        "socksProxyPort",
                        "" + socks.port(),
                        "http.nonProxyHosts",
                        "",
                        "socksNonProxyHosts",
                        ""));
                HttpTransport transport = createTransport(TransportSettings.NONE)) {
            assertGoesToSocksOrNowhere(style, transport, socks, server);
        }
    }

    @InBothStyles
    @DisplayName(
            "T139 a proxy selector that fails or returns nothing leaves the request unsent; nothing is sent directly")
    final void t139_selectorWithoutAnAnswer(CallStyle style) {
        Supplier<@Nullable List<Proxy>> nothing = () -> null;
        Supplier<@Nullable List<Proxy>> none = List::of;
        Supplier<@Nullable List<Proxy>> failing = () -> {
            throw new IllegalStateException("no configuration");
        };
        for (Supplier<@Nullable List<Proxy>> selected : List.of(nothing, none, failing)) {
            try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("direct")));
                    HttpTransport transport = createTransport(FixedProxies.settings(selected))) {
                Throwable failure = RunningCall.start(style, transport, get(server.uri("/")))
                        .failure();

                assertReason(Reason.REQUEST_NOT_SENT, failure);
                assertContains("the proxy selector", failure);
                assertNothingArrived(server);
            }
        }
    }

    private static void assertGoesToSocksOrNowhere(
            CallStyle style, HttpTransport transport, ScriptedServer socks, ScriptedServer server) {
        Throwable failure =
                RunningCall.start(style, transport, get(server.uri("/"))).failure();

        assertNothingArrived(server);
        if (socks.connectionCount() == 0) {
            assertReason(Reason.REQUEST_NOT_SENT, failure);
            assertContains("SOCKS", failure);
        }
    }

    private static String bodyOf(CallStyle style, HttpTransport transport, URI uri) {
        return RunningCall.start(style, transport, post(uri, "{}"))
                .reply()
                .body()
                .utf8();
    }

    private static void assertContains(String part, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(part), () -> "the message must have \"" + part + "\": " + message);
    }
}
