package tallygate.sandbox;

import java.time.Clock;

/**
 * An offline management API on a loopback port, for tests, examples and first steps.
 *
 * <p>It checks the key pair, issues tokens, and answers every operation with the example of the specification; orders,
 * usages and monthly active users have data of their own, the same in every run. On request it fails in each documented
 * way. Thread-safe; close it to free the port.
 */
public final class Sandbox extends RunningSandbox {
    private Sandbox(int port) {
        super(port, "", new ManagementApi(Spec.load(Spec.GENAUTH), new TokenIssuer(Clock.systemUTC())));
    }

    /** Starts a sandbox on a free loopback port. */
    public static Sandbox start() {
        return start(0);
    }

    /**
     * Starts a sandbox on the given loopback port.
     *
     * @param port from 1 to 65535, or 0 for any free one
     * @throws IllegalArgumentException if there is no such port
     * @throws IllegalStateException if the port is taken or not allowed
     */
    public static Sandbox start(int port) {
        return new Sandbox(port);
    }

    /** The id of the only key pair that the token call accepts; the same for every sandbox. */
    public String accessKeyId() {
        return ManagementApi.ACCESS_KEY_ID;
    }

    /** The secret of the only key pair that the token call accepts; the same for every sandbox. */
    public String accessKeySecret() {
        return ManagementApi.ACCESS_KEY_SECRET;
    }

    /** How many token requests have arrived, failed ones included. */
    public int tokenRequests() {
        return requests(ManagementApi.TOKEN_PATH);
    }

    /** Runs a sandbox until it is interrupted; {@code --help} lists the options and exit codes. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(CommandLine.main(Program.GENAUTH, arguments));
    }
}
