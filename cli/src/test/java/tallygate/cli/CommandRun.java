package tallygate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;
import tallygate.cli.account.Account;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;

/** What a command printed, and how it ended. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs one command with pipes as its streams. */
    public static CommandRun of(Function<Terminal, Object> command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, Map.of());
        int exitCode = new Tallygate(terminal, command.apply(terminal)).run(arguments);
        return new CommandRun(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The account of a sandbox. */
    public static Account account(Sandbox sandbox) {
        return new Account(
                Map.of("GENAUTH_ACCESS_KEY_ID", "set", "GENAUTH_ACCESS_KEY_SECRET", "set"),
                () -> ManagementClient.builder()
                        .host(sandbox.baseUrl())
                        .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                        .build());
    }
}
