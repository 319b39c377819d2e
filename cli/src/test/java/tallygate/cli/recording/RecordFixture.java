package tallygate.cli.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tallygate.cli.Tallygate;
import tallygate.cli.terminal.Terminal;
import tallygate.core.RetryPolicy;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.sandbox.PagarmeSandbox;

/** Runs the command on files in a temporary directory, against a sandbox. */
abstract class RecordFixture {
    static final String HEADER = "subscription_id,item_id,quantity,description,used_at,code\n";
    static final String CALLS = "sub_SandboxAcme00001,si_SandboxApiCalls1,";
    static final String USAGES = "/subscriptions/sub_SandboxAcme00001/items/si_SandboxApiCalls1/usages";

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    PagarmeSandbox sandbox;

    @TempDir
    Path directory;

    @BeforeEach
    void start() {
        sandbox = PagarmeSandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    String file(String lines) throws IOException {
        return Files.writeString(directory.resolve("usages.csv"), HEADER + lines)
                .toString();
    }

    int run(String... arguments) {
        return run(
                Map.of("PAGARME_SECRET_KEY", sandbox.secretKey()),
                () -> SubscriptionUsageClient.builder()
                        .baseUrl(sandbox.baseUrl())
                        .secretKey(sandbox.secretKey())
                        .options(options -> options.retryPolicy(RetryPolicy.never()))
                        .build(),
                arguments);
    }

    int run(Map<String, String> environment, Supplier<SubscriptionUsageClient> account, String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, Map.of());
        return new Tallygate(terminal, new RecordCommand(terminal, environment, account))
                .run(Stream.concat(Stream.of("record"), Stream.of(arguments)).toArray(String[]::new));
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }
}
