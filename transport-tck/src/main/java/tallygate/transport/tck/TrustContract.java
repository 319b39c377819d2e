package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.Identity;
import tallygate.transport.tck.tls.TestAuthority;

/** T132, T136 and T137: trust stores, and slow checks of trust. */
public abstract class TrustContract extends ContractSuite {
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final TestAuthority SLOW = new TestAuthority(SlowTrust.AUTHORITY);
    private static final SSLContext SERVER = AUTHORITY.identity("127.0.0.1").serving(AUTHORITY.trustManager());
    private static final Script ANSWER = Script.answer(Responses.ok("ok"));
    private static final Path NOWHERE = Path.of("no-such-store.p12");

    @InBothStyles
    @DisplayName("T132 a slow check of trust does not delay requests to another host")
    final void t132_slowTrustCheckHoldsUpNoOtherHost(CallStyle style) {
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch checked = new CountDownLatch(1);
        X509TrustManager trust = new SlowTrust(AUTHORITY.trustManager(), SLOW.trustManager(), checking, checked);
        TransportSettings settings =
                TransportSettings.of(new TransportSettings.Tls(Identity.ofClient(trust, null), trust));
        SSLContext slowServer = SLOW.identity("127.0.0.1").serving();
        try (ScriptedServer slow = ScriptedServer.start(Script.overTls(slowServer, ANSWER));
                ScriptedServer other = ScriptedServer.start(Script.overTls(SERVER, ANSWER));
                HttpTransport transport = createTransport(settings)) {
            RunningCall waiting = RunningCall.start(style, transport, get(slow.httpsUri("/")));
            SlowTrust.await(checking);
            try {
                TransportRequest request = get(other.httpsUri("/")).withTimeout(Duration.ofSeconds(3));
                assertEquals(
                        "ok",
                        RunningCall.start(style, transport, request)
                                .replyWithin(Duration.ofSeconds(4))
                                .body()
                                .utf8());
            } finally {
                checked.countDown();
            }
            assertEquals("ok", waiting.reply().body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T136 a client certificate of the JVM's default context is presented")
    final void t136_certificateOfTheJvmIsPresented(CallStyle style) throws GeneralSecurityException {
        SSLContext before = SSLContext.getDefault();
        Identity own = AUTHORITY.identity("client.invalid");
        SSLContext.setDefault(Identity.ofClient(AUTHORITY.trustManager(), own));
        try (ScriptedServer server = ScriptedServer.start(demandingCertificate());
                HttpTransport transport = createTransport(TransportSettings.NONE)) {
            assertEquals(
                    "ok",
                    RunningCall.start(style, transport, get(server.httpsUri("/")))
                            .reply()
                            .body()
                            .utf8());
        } finally {
            SSLContext.setDefault(before);
        }
    }

    /** From TLS 1.3 on the client has sent its request before the server can reject the handshake. */
    @InBothStyles
    @DisplayName("T136b a missing client certificate is a failure of TLS, each time")
    final void t136b_missingCertificateIsAFailureOfTls(CallStyle style) {
        TransportSettings anonymous = TransportSettings.of(TransportSettings.Tls.trusting(AUTHORITY, null));
        try (ScriptedServer server = ScriptedServer.start(demandingCertificate());
                HttpTransport transport = createTransport(anonymous)) {
            for (int i = 0; i < 10; i++) {
                assertReason(
                        Reason.TLS_FAILED,
                        RunningCall.start(style, transport, post(server.httpsUri("/"), "{}"))
                                .failure());
            }
            assertEquals(0, server.requestCount(), "requests that reached the server");
        }
    }

    @InBothStyles
    @DisplayName("T137 a missing trust store of the JVM leaves the request unsent, and the message names it")
    final void t137_missingTrustStoreIsNamed(CallStyle style) {
        assertNamed(style, NOWHERE, Map.of("javax.net.ssl.trustStore", NOWHERE.toString()));
    }

    @InBothStyles
    @DisplayName(
            "T137b a trust store of the JVM without its password leaves the request unsent, and the message names it")
    final void t137b_trustStoreWithoutItsPasswordIsNamed(CallStyle style, @TempDir Path directory) throws Exception {
        Path store = directory.resolve("trust.p12");
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("authority", AUTHORITY.trustManager().getAcceptedIssuers()[0]);
        try (OutputStream out = Files.newOutputStream(store)) {
            trust.store(out, "password".toCharArray());
        }
        assertNamed(style, store, Map.of("javax.net.ssl.trustStore", store.toString()));
    }

    private void assertNamed(CallStyle style, Path store, Map<String, String> properties) {
        try (ScriptedServer server = ScriptedServer.start(Script.overTls(SERVER, ANSWER));
                SystemProperties jvm = SystemProperties.set(properties);
                HttpTransport transport = createTransport(TransportSettings.NONE)) {
            Throwable failure = RunningCall.start(style, transport, get(server.httpsUri("/")))
                    .failure();

            assertReason(Reason.REQUEST_NOT_SENT, failure);
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains(store.toString()), () -> "the message must name " + store + ": " + message);
            assertEquals(0, server.requestCount(), "requests that reached the server");
        }
    }

    private static Script demandingCertificate() {
        return connection -> {
            connection.startTlsOrHangUp(SERVER, parameters -> {
                parameters.setProtocols(new String[] {"TLSv1.3"});
                parameters.setNeedClientAuth(true);
            });
            ANSWER.run(connection);
        };
    }
}
