package tallygate.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tallygate.cli.Tallygate;
import tallygate.cli.account.Account;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;

/** Runs {@code tallygate usage} on the account of a sandbox. */
abstract class UsageCommandFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-20T09:30:00Z"), ZoneOffset.UTC);
    static final String SECRET = "sandbox-access-key-secret";

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    Sandbox sandbox;
    Duration timeout = Duration.ofSeconds(30);

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    int onAccount(String... arguments) {
        return account(() -> client(sandbox.baseUrl(), SECRET).build(), arguments);
    }

    int account(Supplier<ManagementClient> account, String... arguments) {
        return run(
                Map.of(
                        "GENAUTH_ACCESS_KEY_ID", "set",
                        "GENAUTH_ACCESS_KEY_SECRET", "set",
                        "GENAUTH_HOST", sandbox.baseUrl()),
                account,
                arguments);
    }

    int run(Map<String, String> environment, Supplier<ManagementClient> account, String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, environment);
        return new Tallygate(terminal, new UsageCommand(terminal, new Account(environment, account), CLOCK))
                .run(Stream.concat(Stream.of("usage"), Stream.of(arguments)).toArray(String[]::new));
    }

    ManagementClient.Builder client(String host, String secret) {
        return ManagementClient.builder()
                .host(host)
                .accessKey(sandbox.accessKeyId(), secret)
                .options(options -> options.timeout(timeout));
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }
}
