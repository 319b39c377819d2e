package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
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

/** T133, T134 and T138: credentials of the server are not sent to a proxy, nor those of a proxy to the server. */
public abstract class AuthenticationContract extends ContractSuite {
    private static final String TOKEN = "Bearer for-the-origin";
    /** The header value for the user "user" and the password "password". */
    private static final String BASIC = "Basic dXNlcjpwYXNzd29yZA==";

    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final SSLContext ORIGIN =
            AUTHORITY.identity("origin.invalid").serving();
    private static final Script ANSWER = Script.answer(Responses.ok("ok"));

    private static final Script TUNNEL = connection -> {
        connection.readRequest();
        connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.startTls(ORIGIN);
        ANSWER.run(connection);
    };

    @InBothStyles
    @DisplayName("T133 with a password for the proxy, only Authorization reaches the server")
    final void t133_authorizationReachesTheServerBehindAProxyWithAPassword(CallStyle style) {
        try (ScriptedServer proxy = ScriptedServer.start(TUNNEL);
                HttpTransport transport = createTransport(throughProxyWithPassword(proxy))) {
            exchange(style, transport, "https");

            List<RecordedRequest> requests = proxy.requests();
            RecordedRequest inTunnel = requests.get(requests.size() - 1);
            assertEquals("POST /a HTTP/1.1", inTunnel.requestLine());
            assertHeaders(inTunnel, TOKEN, null);
            assertHeaders(requests.get(requests.size() - 2), null, BASIC);
        }
    }

    @InBothStyles
    @DisplayName("T133b with a password for the proxy of plain http, only Authorization reaches the server")
    final void t133b_plainHttpThroughAProxyWithAPassword(CallStyle style) {
        try (ScriptedServer proxy = ScriptedServer.start(ANSWER);
                HttpTransport transport = createTransport(throughProxyWithPassword(proxy))) {
            exchange(style, transport, "http");

            assertEquals(1, proxy.requestCount(), "requests");
            assertHeaders(proxy.requests().get(0), TOKEN, BASIC);
        }
    }

    @InBothStyles
    @DisplayName("T133c a proxy that rejects the password leaves the request unsent, and the message names the setting")
    final void t133c_wrongPasswordForTheProxy(CallStyle style) {
        Script refuse = Script.answer(Responses.of(407, "", "Proxy-Authenticate: Basic realm=\"proxy\""));
        try (ScriptedServer proxy = ScriptedServer.start(refuse);
                HttpTransport transport = createTransport(throughProxyWithPassword(proxy))) {
            Throwable failure =
                    RunningCall.start(style, transport, authorized("https")).failure();

            assertReason(Reason.CONNECT_FAILED, failure);
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("proxyCredentials"), () -> "the message must name the setting: " + message);
            assertTrue(proxy.requests().stream().allMatch(sent -> sent.method().equals("CONNECT")), "only tunnels");
        }
    }

    @InBothStyles
    @DisplayName("T133d a server that is reached directly receives no password of a proxy")
    final void t133d_noPasswordWithoutAProxy(CallStyle style) {
        PasswordAuthentication credentials = new PasswordAuthentication("user", "password".toCharArray());
        try (ScriptedServer server = ScriptedServer.start(ANSWER);
                HttpTransport transport =
                        createTransport(FixedProxies.settings(Proxy.NO_PROXY).with(credentials))) {
            RunningCall.start(style, transport, get(server.uri("/"))).reply();

            assertHeaders(server.requests().get(0), null, null);
        }
    }

    @InBothStyles
    @DisplayName("T134 a 401 without a challenge is a response, with and without Authorization in the request")
    final void t134_unauthorizedWithoutAChallenge(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(401, "no")))) {
            for (Headers headers : List.of(Headers.empty(), Headers.of("Authorization", TOKEN))) {
                for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
                    Reply reply = exchange(style, request(method, server.uri("/"), headers, null));

                    assertEquals(401, reply.status());
                    assertEquals("no", reply.body().utf8());
                }
            }
            assertEquals(4, server.requestCount(), "requests");
        }
    }

    @InBothStyles
    @DisplayName("T138 Proxy-Authorization in a request is rejected, because a server would receive it")
    final void t138_proxyAuthorizationOfTheCaller(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(ANSWER)) {
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class,
                    () -> exchange(
                            style,
                            request(HttpMethod.GET, server.uri("/"), Headers.of("proxy-authorization", BASIC), null)));

            assertTrue(String.valueOf(refusal.getMessage()).contains("proxy-authorization"), refusal::toString);
            assertNothingArrived(server);
        }
    }

    private static TransportSettings throughProxyWithPassword(ScriptedServer proxy) {
        return FixedProxies.settings(FixedProxies.of(Proxy.Type.HTTP, proxy.port()))
                .with(TransportSettings.Tls.trusting(AUTHORITY, null))
                .with(new PasswordAuthentication("user", "password".toCharArray()));
    }

    private static void exchange(CallStyle style, HttpTransport transport, String scheme) {
        Reply reply = RunningCall.start(style, transport, authorized(scheme)).reply();
        assertEquals("ok", reply.body().utf8());
    }

    private static TransportRequest authorized(String scheme) {
        URI uri = URI.create(scheme + "://origin.invalid:8443/a");
        return request(HttpMethod.POST, uri, Headers.of("Authorization", TOKEN), json(ByteString.encodeUtf8("{}")));
    }

    private static void assertHeaders(
            RecordedRequest request, @Nullable String authorization, @Nullable String proxyAuthorization) {
        Headers headers = request.headers();
        assertEquals(Optional.ofNullable(authorization), headers.first("Authorization"), "Authorization");
        assertEquals(
                Optional.ofNullable(proxyAuthorization), headers.first("Proxy-Authorization"), "Proxy-Authorization");
    }
}
