package tallygate.cli.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;

/** Serves a sandbox until it is interrupted. */
@Command(
        name = "sandbox",
        description = "Serves the offline sandbox of GenAuth on 127.0.0.1 until Ctrl-C, and prints what points a client"
                + " to it. All data is made up.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "130:stopped by Ctrl-C",
            "1:an internal error",
            "2:invalid arguments, or the port is taken",
        })
public final class SandboxCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Stay stay;

    @Option(names = "--pagarme", description = "Serve the sandbox of Pagar.me instead.")
    private boolean pagarme;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (default: any free one).")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Generate other values, from 1 to 9999 (default: 0, the documented examples). Not for"
                    + " --pagarme.")
    private int seed;

    /** @param stay returns when the sandbox is no longer needed */
    public SandboxCommand(Terminal terminal, Stay stay) {
        this.terminal = terminal;
        this.stay = stay;
    }

    /** Waits. */
    @FunctionalInterface
    public interface Stay {
        void await() throws InterruptedException;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (pagarme && seed != 0) {
            throw CommandException.invalidInput("The sandbox of Pagar.me has no --seed.");
        }
        try {
            if (pagarme) {
                servePagarme();
            } else {
                serveGenauth();
            }
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw CommandException.invalidInput(unusable.getMessage() + ".");
        }
    }

    private void serveGenauth() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start(port, seed)) {
            serve(
                    sandbox.baseUrl(),
                    "GENAUTH_HOST=" + sandbox.baseUrl(),
                    "GENAUTH_ACCESS_KEY_ID=" + sandbox.accessKeyId(),
                    "GENAUTH_ACCESS_KEY_SECRET=" + sandbox.accessKeySecret());
        }
    }

    private void servePagarme() throws InterruptedException {
        try (PagarmeSandbox sandbox = PagarmeSandbox.start(port)) {
            serve(
                    sandbox.baseUrl(),
                    "PAGARME_BASE_URL=" + sandbox.baseUrl(),
                    "PAGARME_SECRET_KEY=" + sandbox.secretKey());
        }
    }

    private void serve(String baseUrl, String... variables) throws InterruptedException {
        terminal.print("# The sandbox listens on " + baseUrl + " (Ctrl-C stops it). Point a client to it:\nexport "
                + String.join("\nexport ", variables) + "\n");
        stay.await();
    }
}
