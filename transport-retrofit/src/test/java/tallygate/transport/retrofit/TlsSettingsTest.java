package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tallygate.transport.retrofit.Requests.get;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportBuilder;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.Identity;
import tallygate.transport.tck.tls.TestAuthority;

/** Certificates from files, with a real handshake over each transport. */
@Timeout(30)
class TlsSettingsTest {
    private static final String PASSWORD = "s3cr3t-of-this-test";
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final X509Certificate ROOT = AUTHORITY.trustManager().getAcceptedIssuers()[0];
    private static final Identity SERVER = AUTHORITY.identity("127.0.0.1");
    private static final Identity CLIENT = AUTHORITY.identity("client.invalid");

    @TempDir
    private Path directory;

    private TlsFiles files;

    @BeforeEach
    void createFiles() {
        files = new TlsFiles(directory);
    }

    @ParameterizedTest
    @EnumSource
    void authorityInAPemFileIsTrusted(EachTransport each) throws Exception {
        X509Certificate other = new TestAuthority("Another").trustManager().getAcceptedIssuers()[0];
        for (Path pem : List.of(files.pem(ROOT), files.pem(other, ROOT))) {
            assertThat(statusOfServer(each.builder().trustedCertificates(pem))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherAuthoritiesAreNotTrustedBesideThem(EachTransport each) throws Exception {
        X509Certificate other = new TestAuthority("Another").trustManager().getAcceptedIssuers()[0];
        Path pem = files.pem(other);

        assertThatExceptionOfType(ExchangeException.class)
                .isThrownBy(() -> statusOfServer(each.builder().trustedCertificates(pem)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.TLS_NOT_TRUSTED))
                .withMessageContaining("trustedCertificates");
    }

    @ParameterizedTest
    @EnumSource
    void clientCertificateIsPresented(EachTransport each) throws Exception {
        TransportBuilder<?> builder = each.builder().trustedCertificates(files.pem(ROOT));

        assertThat(statusOfDemandingServer(builder.clientCertificate(files.pem(CLIENT))))
                .isEqualTo(200);
        assertThat(statusOfDemandingServer(builder.clientCertificate(files.encryptedPem(CLIENT, PASSWORD), PASSWORD)))
                .isEqualTo(200);
        assertThat(statusOfDemandingServer(builder.clientCertificate(files.keyStore(CLIENT, PASSWORD), PASSWORD)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void contextExcludesFiles(EachTransport each) throws Exception {
        SSLContext context = Identity.ofClient(AUTHORITY.trustManager(), null);
        TransportBuilder<?> both = each.builder().sslContext(context).trustedCertificates(files.pem(ROOT));

        assertThatIllegalStateException()
                .isThrownBy(both::build)
                .withMessageContaining("sslContext excludes trustedCertificates");
    }

    @ParameterizedTest
    @EnumSource
    void unusableFileOfAuthoritiesIsRefusedByName(EachTransport each) throws Exception {
        refusesAuthorities(each, directory.resolve("absent.pem"), "does not exist");
        refusesAuthorities(each, directory, "cannot be read");
        refusesAuthorities(each, files.text(""), "is empty");
        refusesAuthorities(each, files.keyStore(ROOT, PASSWORD), "is not PEM");
        refusesAuthorities(each, files.text(TlsFiles.block("PRIVATE KEY", new byte[9])), "holds no CERTIFICATE");
        refusesAuthorities(each, files.text(TlsFiles.block("CERTIFICATE", new byte[9])), "number 1, that is not X.509");
        refusesAuthorities(
                each, files.text("-----BEGIN CERTIFICATE-----\n=x\n-----END CERTIFICATE-----"), "not base64");
        refusesAuthorities(each, Path.of("/dev/zero"), "larger than 8 MiB");
    }

    @ParameterizedTest
    @EnumSource
    void unusableClientCertificateIsRefusedByName(EachTransport each) throws Exception {
        refusesClient(each, directory.resolve("absent.p12"), PASSWORD, "does not exist");
        refusesClient(each, files.pem(AUTHORITY.expiredIdentity("client.invalid")), null, "expired on ");
        refusesClient(each, files.keyStore(CLIENT, PASSWORD), null, "needs a password");
        refusesClient(each, files.keyStore(CLIENT, PASSWORD), "wrong-s3cr3t", "the given password opens");
        refusesClient(each, files.keyStore(ROOT, PASSWORD), PASSWORD, "without a private key");
        refusesClient(each, files.encryptedPem(CLIENT, PASSWORD), null, "needs a password");
        refusesClient(each, files.encryptedPem(CLIENT, PASSWORD), "wrong-s3cr3t", "does not open");
        refusesClient(each, files.pem(ROOT), null, "holds no PRIVATE KEY");
        refusesClient(each, files.text(TlsFiles.block("PRIVATE KEY", new byte[9])), null, "holds no CERTIFICATE");
        refusesClient(each, files.pemWithKeyOf(ROOT, CLIENT), null, "does not belong to its first certificate");
        String older = TlsFiles.certificatePem(ROOT) + TlsFiles.block("RSA PRIVATE KEY", new byte[9]);
        refusesClient(each, files.text(older), null, "openssl pkcs8");
        String unknown = TlsFiles.certificatePem(ROOT) + TlsFiles.block("PRIVATE KEY", new byte[9]);
        refusesClient(each, files.text(unknown), null, "neither RSA, EC nor EdDSA");
    }

    private static void refusesAuthorities(EachTransport each, Path file, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> each.builder().trustedCertificates(file))
                .withMessageStartingWith("trustedCertificates: the file " + file + " ")
                .withMessageContaining(why);
    }

    private static void refusesClient(EachTransport each, Path file, String password, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    if (password == null) {
                        each.builder().clientCertificate(file);
                    } else {
                        each.builder().clientCertificate(file, password);
                    }
                })
                .withMessageStartingWith("clientCertificate: the file " + file + " ")
                .withMessageContaining(why)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("s3cr3t"));
    }

    private static int statusOfServer(TransportBuilder<?> builder) throws IOException {
        return status(builder, Script.overTls(SERVER.serving(), Script.answer(Responses.ok("ok"))));
    }

    private static int statusOfDemandingServer(TransportBuilder<?> builder) throws IOException {
        return status(builder, connection -> {
            connection.startTls(SERVER.serving(AUTHORITY.trustManager()), tls -> tls.setNeedClientAuth(true));
            Script.answer(Responses.ok("ok")).run(connection);
        });
    }

    private static int status(TransportBuilder<?> builder, Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(script);
                HttpTransport transport = builder.build();
                TransportResponse response = transport.send(get(server.httpsUri("/")))) {
            return response.status();
        }
    }
}
