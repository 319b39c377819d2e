package tallygate.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tallygate.core.fixture.ProgramRun;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.Identity;
import tallygate.transport.tck.tls.TestAuthority;

/** Runs the programs of docs/operations.md against a peer that demands what each is about. */
@Timeout(60)
final class OperationsTest {
    private static final String TOKEN = "eyJhbGciOiJub25lIn0."
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"scoped_userpool_id\":\"pool-1\"}".getBytes(StandardCharsets.UTF_8))
            + ".c2ln";

    private static final Script ACCOUNT = connection -> {
        while (true) {
            boolean forToken = connection.readRequest().target().contains("get-management-token");
            String data = forToken
                    ? "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":7200}"
                    : "{\"usages\":[{\"modelName\":\"calls\",\"current\":\"1\",\"amount\":\"2\"}]}";
            connection.write(Responses.of(
                    200,
                    "{\"statusCode\":200,\"message\":\"ok\",\"data\":" + data + "}",
                    "Content-Type: application/json"));
        }
    };

    @TempDir
    private Path directory;

    @Test
    void ownCertificates() throws Exception {
        TestAuthority authority = new TestAuthority("Private authority");
        Identity server = authority.identity("127.0.0.1");
        Script demanding = connection -> {
            connection.startTls(server.serving(authority.trustManager()), tls -> tls.setNeedClientAuth(true));
            ACCOUNT.run(connection);
        };
        Certificate root = authority.trustManager().getAcceptedIssuers()[0];
        Path caFile = Files.writeString(
                directory.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        try (ScriptedServer host = ScriptedServer.start(demanding)) {
            OwnCertificates.main(new String[] {
                host.httpsUri("").toString(),
                caFile.toString(),
                keyStore(authority.identity("client.invalid")).toString(),
                "password"
            });

            assertThat(targets(host)).hasSize(2);
        }
    }

    @Test
    void corporateProxy() {
        try (ScriptedServer proxy = ScriptedServer.start(ACCOUNT)) {
            CorporateProxy.main(new String[] {"http://origin.invalid", proxy.authority(), "user", "password"});

            assertThat(proxy.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.headers().first("Proxy-Authorization"))
                            .contains("Basic dXNlcjpwYXNzd29yZA=="))
                    .allSatisfy(request -> assertThat(request.target()).startsWith("http://origin.invalid/"));
        }
    }

    @Test
    void connectionIsSetUpByTheEnvironment() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.start(ACCOUNT)) {
            ProgramRun program = ProgramRun.run(
                    directory,
                    Map.of(
                            "GENAUTH_HOST", "http://origin.invalid",
                            "GENAUTH_ALLOW_PLAIN_HTTP", "true",
                            "GENAUTH_PROXY", proxy.authority(),
                            "GENAUTH_PROXY_CREDENTIALS", "user:password",
                            "GENAUTH_ACCESS_KEY_ID", "id",
                            "GENAUTH_ACCESS_KEY_SECRET", "secret"),
                    "-Djdk.http.auth.tunneling.disabledSchemes=",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "tallygate.examples.snippets.FirstCall");

            assertThat(program.err()).isEmpty();
            assertThat(program.out()).contains("calls 1/2");
            assertThat(program.exitCode()).isZero();
            assertThat(targets(proxy)).allSatisfy(target -> assertThat(target).startsWith("http://origin.invalid/"));
            assertThat(proxy.requests().get(0).headers().first("Proxy-Authorization"))
                    .contains("Basic dXNlcjpwYXNzd29yZA==");
        }
    }

    @Test
    void privateHost() {
        try (ScriptedServer host = ScriptedServer.start(ACCOUNT)) {
            PrivateHost.main(new String[] {host.uri("").toString()});

            assertThat(targets(host)).allSatisfy(target -> assertThat(target).startsWith("/identity/api/v3/"));
            assertThat(host.requests().get(1).headers().first("x-genauth-userpool-id"))
                    .contains("pool-1");
        }
    }

    @Test
    void severalUserPools() {
        try (ScriptedServer host = ScriptedServer.start(ACCOUNT)) {
            SeveralUserPools.main(new String[] {host.uri("").toString()});

            assertThat(targets(host)).hasSize(4);
            assertThat(host.requests().get(1).headers().first("x-authing-tenant-id"))
                    .contains("tenant-1");
            assertThat(host.connectionCount()).as("connections are shared").isEqualTo(1);
        }
    }

    @Test
    void oneOfManyPods() {
        try (ScriptedServer host = ScriptedServer.start(ACCOUNT)) {
            OneOfManyPods.main(new String[] {host.uri("").toString(), "20"});

            assertThat(targets(host)).hasSize(2);
        }
    }

    @Test
    void boundedCalls() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ScriptedServer silent = ScriptedServer.start(Script.silence())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            BoundedCalls.main(new String[] {silent.uri("").toString(), "400"});
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("getUsageInfo")
                .contains("PT0.4S");
    }

    @Test
    void loggedAttempts() {
        List<String> messages = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord event) {
                messages.add(new SimpleFormatter().formatMessage(event));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("tallygate.client");
        logger.addHandler(handler);
        try (ScriptedServer host = ScriptedServer.start(ACCOUNT)) {
            LoggedAttempts.main(new String[] {host.uri("").toString()});
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
        assertThat(messages)
                .anyMatch(message -> message.contains("getManagementToken"))
                .anyMatch(message -> message.contains("getUsageInfo"))
                .noneMatch(message -> message.contains("planted-secret") || message.contains(TOKEN));
    }

    private Path keyStore(Identity identity) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "client", identity.key(), "password".toCharArray(), new Certificate[] {identity.certificate()});
        Path file = directory.resolve("client.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "password".toCharArray());
        }
        return file;
    }

    private static List<String> targets(ScriptedServer server) {
        return server.requests().stream().map(RecordedRequest::target).toList();
    }
}
