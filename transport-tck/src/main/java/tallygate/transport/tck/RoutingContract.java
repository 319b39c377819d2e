package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.TestAuthority;

/**
 * T87 and T95-T99: a request is sent only where its URI and the proxy settings direct it. The name behind the proxy exists
 * only there, so that a transport that bypasses the proxy cannot succeed.
 */
public abstract class RoutingContract extends ContractSuite {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String ORIGIN = "origin.invalid";
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final SSLContext ORIGIN_IDENTITY = AUTHORITY.identity(ORIGIN).serving();
    private static final String CHALLENGE = "Proxy-Authenticate: Basic realm=\"proxy\"";
    private static final Script ANSWER = Script.answer(Responses.ok("through the proxy"));

    private static final Script TUNNEL = connection -> {
        connection.readRequest();
        connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.startTls(ORIGIN_IDENTITY);
        ANSWER.run(connection);
    };

    @InBothStyles
    @DisplayName("T87 a redirect is a response; its target receives nothing")
    final void t87_redirectNotFollowed(CallStyle style) {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            try (ScriptedServer target = ScriptedServer.start(Script.answer(Responses.ok("followed")));
                    ScriptedServer server = ScriptedServer.start(
                            Script.answer(Responses.of(status, "moved", "Location: " + target.uri("/taken"))))) {
                for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
                    Reply reply = exchange(style, request(method, server.uri("/"), null));

                    assertEquals(status, reply.status());
                    assertEquals("moved", reply.body().utf8());
                    assertEquals(
                            Optional.of(target.uri("/taken").toString()),
                            reply.headers().first("Location"));
                }
                assertNothingArrived(target);
                assertEquals(2, server.requestCount(), "requests");
            }
        }
    }

    @InBothStyles
    @DisplayName("T95 https goes through a proxy in a tunnel that the proxy cannot read")
    final void t95_httpProxy_connectUsed(CallStyle style) {
        try (ScriptedServer proxy = ScriptedServer.start(TUNNEL);
                HttpTransport transport = createTransport(TransportSettings.of(always(proxy.port()))
                        .with(TransportSettings.Tls.trusting(AUTHORITY, null)))) {
            Headers headers = Headers.of("Authorization", "Bearer for-the-origin");
            TransportRequest request =
                    request(HttpMethod.POST, origin("https", "/a?b=c"), headers, json(ByteString.encodeUtf8("{}")));
            Reply reply = RunningCall.start(style, transport, request).reply();

            assertEquals("through the proxy", reply.body().utf8());
            RecordedRequest connect = proxy.requests().get(0);
            assertEquals("CONNECT " + ORIGIN + ":8443 HTTP/1.1", connect.requestLine());
            assertFalse(connect.headers().first("Authorization").isPresent(), "the proxy must not see Authorization");
            assertEquals("POST /a?b=c HTTP/1.1", proxy.requests().get(1).requestLine(), "request inside the tunnel");
        }
    }

    @InBothStyles
    @DisplayName("T95 http goes to a proxy with its whole URI")
    final void t95_httpProxy_absoluteForm(CallStyle style) {
        try (ScriptedServer proxy = ScriptedServer.start(ANSWER);
                HttpTransport transport = createTransport(TransportSettings.of(always(proxy.port())))) {
            Reply reply = RunningCall.start(style, transport, get(origin("http", "/a%2Fb?c=d")))
                    .reply();

            assertEquals("through the proxy", reply.body().utf8());
            assertEquals(
                    "GET http://origin.invalid:8443/a%2Fb?c=d HTTP/1.1",
                    proxy.requests().get(0).requestLine());
        }
    }

    @InBothStyles
    @DisplayName("T96 credentials of the proxy are sent to the proxy and not to the server behind it")
    final void t96_proxyAuthOnlyToProxy(CallStyle style) {
        Script askingFirst = connection -> {
            while (connection
                    .readRequest()
                    .headers()
                    .first("Proxy-Authorization")
                    .isEmpty()) {
                connection.write(Responses.of(407, "", CHALLENGE));
            }
            connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
            connection.startTls(ORIGIN_IDENTITY);
            ANSWER.run(connection);
        };
        PasswordAuthentication credentials = new PasswordAuthentication("user", "password".toCharArray());
        try (ScriptedServer proxy = ScriptedServer.start(askingFirst);
                HttpTransport transport = createTransport(TransportSettings.of(always(proxy.port()))
                        .with(TransportSettings.Tls.trusting(AUTHORITY, null))
                        .with(credentials))) {
            Reply reply = RunningCall.start(style, transport, get(origin("https", "/")))
                    .reply();

            assertEquals("through the proxy", reply.body().utf8());
            List<RecordedRequest> requests = proxy.requests();
            RecordedRequest inTunnel = requests.get(requests.size() - 1);
            assertEquals("GET / HTTP/1.1", inTunnel.requestLine());
            assertFalse(
                    inTunnel.headers().first("Proxy-Authorization").isPresent(), "Proxy-Authorization at the origin");
            assertEquals(
                    Optional.of("Basic dXNlcjpwYXNzd29yZA=="),
                    requests.get(requests.size() - 2).headers().first("Proxy-Authorization"));
        }
    }

    @InBothStyles
    @DisplayName("T97 a proxy that refuses the tunnel is CONNECT_FAILED")
    final void t97_proxy407(CallStyle style) {
        for (String refusal : List.of("407", "403", "502")) {
            Script refuse = Script.answer(Responses.of(Integer.parseInt(refusal), "refused", CHALLENGE));
            try (ScriptedServer proxy = ScriptedServer.start(refuse);
                    HttpTransport transport = createTransport(TransportSettings.of(always(proxy.port()))
                            .with(TransportSettings.Tls.trusting(AUTHORITY, null)))) {
                TransportRequest request = post(origin("https", "/"), "{}").withTimeout(Duration.ofSeconds(5));

                assertReason(
                        Reason.CONNECT_FAILED,
                        RunningCall.start(style, transport, request).failure());
                assertEquals(
                        List.of("CONNECT"),
                        proxy.requests().stream()
                                .map(RecordedRequest::method)
                                .distinct()
                                .toList());
            }
        }
    }

    @InBothStyles
    @DisplayName("T97b a proxy that opens no tunnel leaves the request unsent: the deadline passes in phase CONNECT")
    final void t97b_proxySilent(CallStyle style) {
        try (ScriptedServer proxy = ScriptedServer.start(Script.silence());
                HttpTransport transport = createTransport(TransportSettings.of(always(proxy.port())))) {
            TransportRequest request = get(origin("https", "/")).withTimeout(Duration.ofMillis(600));

            assertTimedOut(
                    Phase.CONNECT, RunningCall.start(style, transport, request).failure());
        }
    }

    @InBothStyles
    @DisplayName("T98 a host that is exempt from the proxy is reached directly")
    final void t98_noProxyBypass(CallStyle style) {
        try (ScriptedServer proxy = ScriptedServer.start(ANSWER);
                ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("direct")));
                HttpTransport transport = createTransport(TransportSettings.of(
                        new ScriptedProxies(proxy.port(), uri -> uri.getHost().equals(ORIGIN))))) {
            assertEquals(
                    "direct",
                    RunningCall.start(style, transport, get(server.uri("/")))
                            .reply()
                            .body()
                            .utf8());
            assertEquals("/", server.requests().get(0).target());
            assertNothingArrived(proxy);

            assertEquals(
                    "through the proxy",
                    RunningCall.start(style, transport, get(origin("http", "/")))
                            .reply()
                            .body()
                            .utf8());
        }
    }

    @InBothStyles
    @DisplayName("T99 a proxy that is down is CONNECT_FAILED; nothing bypasses it")
    final void t99_proxyDown(CallStyle style) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("past the proxy")));
                HttpTransport transport = createTransport(TransportSettings.of(always(unusedPort())))) {
            for (URI uri : List.of(server.uri("/"), server.httpsUri("/"))) {
                Throwable failure =
                        RunningCall.start(style, transport, get(uri)).failure();
                assertReason(Reason.CONNECT_FAILED, failure);
                assertTrue(String.valueOf(failure.getMessage()).contains(server.authority()), failure::toString);
            }
            assertNothingArrived(server);
        }
    }

    private static URI origin(String scheme, String pathAndQuery) {
        return URI.create(scheme + "://" + ORIGIN + ":8443" + pathAndQuery);
    }

    private static ProxySelector always(int port) {
        return new ScriptedProxies(port, uri -> true);
    }

    static int unusedPort() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return closed.getLocalPort();
        }
    }

    /** Exempts one host. {@link ProxySelector#of} exempts none; the system's selector exempts loopback. */
    private static final class ScriptedProxies extends ProxySelector {
        private final Proxy proxy;
        private final Predicate<URI> proxied;

        ScriptedProxies(int port, Predicate<URI> proxied) {
            this.proxy = new Proxy(Proxy.Type.HTTP, loopback(port));
            this.proxied = proxied;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(proxied.test(uri) ? proxy : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // The test sees it as the failure of its call.
        }

        private static InetSocketAddress loopback(int port) {
            try {
                return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("Four bytes are an address.", e);
            }
        }
    }
}
