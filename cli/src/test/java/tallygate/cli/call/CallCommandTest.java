package tallygate.cli.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.cli.CommandRun;
import tallygate.sandbox.Sandbox;

final class CallCommandTest {
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void getSendsTheObjectAsQuery() {
        CommandRun run = run("", "GET", "/api/v3/get-orders", "{\"page\": 2, \"limit\": 10}");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("{\n  \"")
                .contains("\"totalCount\": \"137\"")
                .endsWith("}\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void postReadsItsBodyFromStandardInput() {
        CommandRun run = run(
                "{\"name\": \"From the command\", \"code\": \"c1\", \"type\": \"static\", \"description\": \"d\"}",
                "post",
                "/api/v3/create-group",
                "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"name\": \"From the command\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT /api/v3/get-orders|2|expected one of [GET, POST]",
                "GET|2|Missing required parameter: 'PATH'",
                "GET api/v3/get-orders|2|Try --help.",
                "GET /api/v3/get-orders [1]|2|The request is not a JSON object",
                "GET /api/v3/get-orders {|2|The request is not a JSON object",
                "GET /api/v3/there-is-none|5|",
            })
    void badInputIsOneSentence(String arguments, int exitCode, String message) {
        CommandRun run = run("", arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).hasLineCount(1).contains(message == null ? "GET " : message);
        assertThat(run.out()).isEmpty();
    }

    private static CommandRun run(String input, String... arguments) {
        return CommandRun.of(
                terminal -> new CallCommand(
                        terminal, CommandRun.account(sandbox), new ByteArrayInputStream(input.getBytes(UTF_8))),
                Stream.concat(Stream.of("call"), Stream.of(arguments)).toArray(String[]::new));
    }
}
