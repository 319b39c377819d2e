package tallygate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;

/** The vendors' SDKs for Node against the sandboxes; in the profile {@code node-sdks} only. */
@EnabledIfSystemProperty(named = "node-sdks", matches = "true")
class NodeSdksTest {
    private static final Path FOLDER = Path.of("target/node-sdks");

    @Test
    void signedRequestsOfAuthingsSdkAreAccepted() throws Exception {
        install("authing-node-sdk@4.0.1");
        try (Sandbox sandbox = Sandbox.start()) {
            Map<String, String> environment = Map.of(
                    "BASE_URL", sandbox.baseUrl(),
                    "ACCESS_KEY_ID", sandbox.accessKeyId(),
                    "ACCESS_KEY_SECRET", sandbox.accessKeySecret());

            assertThat(run(environment, "node", script("authing.js"))).isEmpty();

            assertThat(sandbox.requests("/api/v3/get-user-batch")).isPositive();
            assertThat(sandbox.tokenRequests()).isLessThan(2);
        }
    }

    @Test
    void answersOfThePagarmeSandboxAreDecodedByTheVendorsSdk() throws Exception {
        install("@pagarme/pagarme-nodejs-sdk@7.0.2");
        try (PagarmeSandbox sandbox = PagarmeSandbox.start()) {
            Map<String, String> environment = Map.of(
                    "BASE_URL", sandbox.baseUrl(),
                    "SECRET_KEY", sandbox.secretKey(),
                    "SUBSCRIPTION_ID", sandbox.subscriptionId(),
                    "ITEM_ID", sandbox.itemId());

            assertThat(run(environment, "node", script("pagarme.js"))).isEmpty();

            assertThat(sandbox.accepted()).hasSize(2);
        }
    }

    private static void install(String sdk) throws Exception {
        Files.createDirectories(FOLDER);
        Path manifest = FOLDER.resolve("package.json");
        if (!Files.exists(manifest)) {
            Files.writeString(manifest, "{\"private\":true}");
        }
        run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", sdk);
    }

    private static String script(String name) throws Exception {
        // Beside node_modules, where Node looks for the SDKs.
        Path script = FOLDER.resolve(name);
        Files.writeString(script, Files.readString(Path.of("src/test/node", name)));
        return name;
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        File output = Files.createTempFile(FOLDER, "output", ".txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            String printed = Files.readString(output.toPath());
            assertThat(process.exitValue()).as(printed).isZero();
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }
}
