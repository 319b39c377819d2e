package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.Identity;
import tallygate.transport.tck.tls.TestAuthority;

/** T88-T94 and T77b: a server that is not authenticated receives nothing. Certificates are created for each run. */
public abstract class TlsContract extends ContractSuite {
    private static final String LOOPBACK = "127.0.0.1";
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final SSLContext TRUSTED = AUTHORITY.identity(LOOPBACK).serving(AUTHORITY.trustManager());

    @InBothStyles
    @DisplayName("T88 a self-signed certificate is not trusted, and its server receives nothing")
    final void t88_selfSigned(CallStyle style) {
        SSLContext selfSigned = TestAuthority.selfSigned(LOOPBACK).serving();
        assertNotTrusted(style, transport(), selfSigned);
        assertNotTrusted(style, transport(), TRUSTED);
        try (HttpTransport trustingAnother = trusting(AUTHORITY)) {
            assertNotTrusted(style, trustingAnother, selfSigned);
        }
    }

    @InBothStyles
    @DisplayName("T89 a trusted certificate of another host is not trusted for this one")
    final void t89_wrongHost(CallStyle style) {
        try (HttpTransport transport = trusting(AUTHORITY)) {
            for (String host : new String[] {"elsewhere.invalid", "127.0.0.2"}) {
                assertNotTrusted(style, transport, AUTHORITY.identity(host).serving());
            }
        }
    }

    @InBothStyles
    @DisplayName("T90 an expired certificate is not trusted")
    final void t90_expiredCert(CallStyle style) {
        try (HttpTransport transport = trusting(AUTHORITY)) {
            assertNotTrusted(
                    style, transport, AUTHORITY.expiredIdentity(LOOPBACK).serving());
        }
    }

    @InBothStyles
    @DisplayName("T91 an authority that the caller sets is trusted")
    final void t91_trustedCustomCa_ok(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(answerOverTls(TRUSTED));
                HttpTransport transport = trusting(AUTHORITY)) {
            Reply reply = RunningCall.start(style, transport, post(server.httpsUri("/secure?q=1"), "{}"))
                    .reply();

            assertEquals("ok", reply.body().utf8());
            assertEquals("POST /secure?q=1 HTTP/1.1", server.requests().get(0).requestLine());
            assertEquals("{}", server.requests().get(0).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T92 TLS 1.1 is rejected")
    final void t92_tls11Only(CallStyle style) {
        ByteString serverHelloOfTls11 = ByteString.decodeHex("160302002a020000260302" + "5a".repeat(32) + "00c01300");
        ByteString alertProtocolVersion = ByteString.decodeHex("15030200020246");
        for (ByteString answer : new ByteString[] {serverHelloOfTls11, alertProtocolVersion}) {
            Script script = connection -> {
                connection.write(answer);
                connection.awaitHangUp();
            };
            try (ScriptedServer server = ScriptedServer.start(script)) {
                assertReason(
                        Reason.TLS_FAILED,
                        start(style, get(server.httpsUri("/"))).failure());
            }
        }
    }

    @InBothStyles
    @DisplayName("T92b a server that does not speak TLS fails the handshake")
    final void t92b_plainTextServer(CallStyle style) {
        Script plain = connection -> {
            connection.write(Responses.ok("plain"));
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(plain)) {
            assertReason(
                    Reason.TLS_FAILED, start(style, get(server.httpsUri("/"))).failure());
        }
    }

    @InBothStyles
    @DisplayName("T93 a client certificate is presented if the server requests one")
    final void t93_mTlsPresented(CallStyle style) {
        Identity own = AUTHORITY.identity("client.invalid");
        for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
            try (ScriptedServer server = ScriptedServer.start(demandingCertificate(version));
                    HttpTransport transport =
                            createTransport(TransportSettings.of(TransportSettings.Tls.trusting(AUTHORITY, own)))) {
                assertEquals(
                        "ok",
                        RunningCall.start(style, transport, get(server.httpsUri("/")))
                                .reply()
                                .body()
                                .utf8());
            }
        }
    }

    /** From TLS 1.3 on a client has finished its handshake before the server can reject it, so the call may fail later. */
    @InBothStyles
    @DisplayName("T93 a client without the required certificate fails, and its request does not arrive")
    final void t93_mTlsMissing(CallStyle style) {
        try (HttpTransport transport = trusting(AUTHORITY)) {
            assertEquals(Reason.TLS_FAILED, reasonWithoutCertificate(style, transport, "TLSv1.2"));
            Reason later = reasonWithoutCertificate(style, transport, "TLSv1.3");
            assertTrue(
                    Set.of(Reason.TLS_FAILED, Reason.CONNECTION_LOST).contains(later),
                    () -> "a refused certificate must be a failure of TLS or a lost connection, but was " + later);
        }
    }

    @InBothStyles
    @DisplayName("T94 a failed handshake ends the call within a second and is not retried")
    final void t94_tlsFailureFailsFast(CallStyle style) {
        assertKeepsOnce(Duration.ofSeconds(1), () -> {
            try (ScriptedServer server = ScriptedServer.start(answerOverTls(TRUSTED))) {
                RunningCall call = start(style, get(server.httpsUri("/")));
                assertReason(Reason.TLS_NOT_TRUSTED, call.failure());
                assertEquals(1, server.connectionCount(), "connections");
                return call.endingWithin(RunningCall.LIMIT).tookNanos();
            }
        });
    }

    @InBothStyles
    @DisplayName("T94b a server that hangs up in the handshake has not received the request")
    final void t94b_closedInHandshake(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(connection -> {})) {
            Throwable failure = start(style, get(server.httpsUri("/"))).failure();

            ExchangeException typed = assertInstanceOf(ExchangeException.class, failure, "type of the failure");
            assertTrue(typed.reason().provablyUnsent(), () -> "the reason must say that nothing was sent: " + typed);
        }
    }

    /** The server hangs up after the headers, so that only the received bytes reveal the cause. */
    @InBothStyles
    @DisplayName("T77b headers of more than 256 KiB are malformed under TLS too")
    final void t77b_headerBlock257KiB(CallStyle style) {
        Script largeHead = connection -> {
            connection.readRequest();
            connection.write(Responses.of(200, "", "X-Padding: " + "x".repeat(257 << 10)));
        };
        try (ScriptedServer server = ScriptedServer.start(Script.overTls(TRUSTED, largeHead));
                HttpTransport transport = trusting(AUTHORITY)) {
            assertReason(
                    Reason.MALFORMED_RESPONSE,
                    RunningCall.start(style, transport, get(server.httpsUri("/")))
                            .failure());
        }
    }

    private Reason reasonWithoutCertificate(CallStyle style, HttpTransport transport, String version) {
        try (ScriptedServer server = ScriptedServer.start(demandingCertificate(version))) {
            Throwable failure = RunningCall.start(style, transport, get(server.httpsUri("/")))
                    .failure();
            assertEquals(0, server.requestCount(), "requests that reached the server");
            return assertInstanceOf(ExchangeException.class, failure, "type of the failure")
                    .reason();
        }
    }

    private static void assertNotTrusted(CallStyle style, HttpTransport transport, SSLContext identity) {
        try (ScriptedServer server = ScriptedServer.start(answerOverTls(identity))) {
            TransportRequest request = post(server.httpsUri("/"), "{\"secret\":true}");

            assertReason(
                    Reason.TLS_NOT_TRUSTED,
                    RunningCall.start(style, transport, request).failure());
            assertEquals(0, server.requestCount(), "requests that reached the server");
        }
    }

    private HttpTransport trusting(TestAuthority authority) {
        return createTransport(TransportSettings.of(TransportSettings.Tls.trusting(authority, null)));
    }

    private static Script answerOverTls(SSLContext identity) {
        return Script.overTls(identity, Script.answer(Responses.ok("ok")));
    }

    private static Script demandingCertificate(String version) {
        Script answer = Script.answer(Responses.ok("ok"));
        return connection -> {
            connection.startTls(TRUSTED, parameters -> {
                parameters.setProtocols(new String[] {version});
                parameters.setNeedClientAuth(true);
            });
            answer.run(connection);
        };
    }
}
