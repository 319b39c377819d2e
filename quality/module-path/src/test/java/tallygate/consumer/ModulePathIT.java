package tallygate.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program in a named module can do with the published jars, and what the compiler refuses. */
@Timeout(60)
class ModulePathIT {
    private static final String TOKEN =
            "{\"statusCode\":200,\"message\":\"\",\"data\":{\"access_token\":\"e30.eyJzY29wZWRfdXNlcnBvb2xfaWQiOiJwIn0.c2ln\",\"expires_in\":7200}}";

    @TempDir
    private Path directory;

    @Test
    void bothProvidersAnswerOnTheModulePath() throws Exception {
        try (JsonServer server = new JsonServer()
                .on("/api/v3/get-management-token", TOKEN)
                .on("/api/v3/get-usage-info", "{\"statusCode\":200,\"data\":{\"usages\":[{},{}]}}")
                .on("/subscriptions/sub_1/items/si_1/usages", "{\"data\":[{\"id\":\"usage_1\"}]}")) {
            assertThat(run(server.baseUrl())).isEqualTo("GenAuth: 2\nPagar.me: 1\n");
        }
    }

    @Test
    void publicPackagesAreVisible() throws IOException {
        assertThat(compile("tallygate.core.error.TallygateException")).isEmpty();
    }

    @Test
    void internalPackagesAreNotVisible() throws IOException {
        assertThat(compile("tallygate.core.internal.pipeline.ApiCaller"))
                .contains("package tallygate.core.internal.pipeline is not visible");
    }

    @Test
    void modulesOfOneProviderDoNotReadTheOther() throws IOException {
        assertThat(compile("tallygate.genauth.ManagementClient")).contains("package tallygate.genauth is not visible");
    }

    private String run(String baseUrl) throws Exception {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        libraries() + File.pathSeparator + Path.of("target", "classes"),
                        "--module",
                        "tallygate.consumer/tallygate.consumer.UsageCounts",
                        baseUrl)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output).replace(System.lineSeparator(), "\n");
    }

    /** The errors in a program that requires Pagar.me alone and imports a type. */
    private String compile(String importedType) throws IOException {
        Path module = Files.writeString(
                directory.resolve("module-info.java"), "module importing { requires tallygate.pagarme; }");
        Path program = Files.createDirectories(directory.resolve("importing")).resolve("Importing.java");
        Files.writeString(program, "package importing; import " + importedType + "; class Importing {}");
        StringWriter errors = new StringWriter();
        PrintWriter printer = new PrintWriter(errors);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(printer, printer, "-d", directory.toString(), "-p", libraries(), "" + module, "" + program);
        return errors.toString();
    }

    private static String libraries() throws IOException {
        return Files.readString(Path.of("target", "libraries.txt"));
    }
}
