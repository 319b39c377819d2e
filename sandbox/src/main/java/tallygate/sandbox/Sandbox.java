package tallygate.sandbox;

import java.time.Clock;

/**
 * An offline management API on a loopback port, for tests, examples and first steps.
 *
 * <p>It checks the key pair, issues tokens, and answers every operation with the example of the specification; orders,
 * usages and monthly active users have data of their own, the same in every run. On request it fails in each documented
 * way. Thread-safe; close it to free the port.
 */
public final class Sandbox implements AutoCloseable {
    private final FailurePlan failures;
    private final Traffic traffic;
    private final Server server;

    private Sandbox(int port) {
        this.failures = new FailurePlan();
        this.traffic = new Traffic(new ManagementApi(Spec.load(), new TokenIssuer(Clock.systemUTC())), failures);
        this.server = Server.start(port, traffic);
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
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
        }
        return new Sandbox(port);
    }

    /** Where the sandbox listens, such as {@code http://127.0.0.1:40321}, without a slash at the end. */
    public String baseUrl() {
        return "http://" + Server.LOOPBACK + ':' + server.port();
    }

    /** The id of the only key pair that the token call accepts; the same for every sandbox. */
    public String accessKeyId() {
        return ManagementApi.ACCESS_KEY_ID;
    }

    /** The secret of the only key pair that the token call accepts; the same for every sandbox. */
    public String accessKeySecret() {
        return ManagementApi.ACCESS_KEY_SECRET;
    }

    /**
     * Makes the next request fail, whichever operation it is; the token call is left alone. Several failures asked for
     * are answered one after another.
     */
    public void failNext(Failure failure) {
        failures.once(Target.everyOperation(), failure);
    }

    /** Makes the next request of this path fail; the path of the token call may be named too. */
    public void failNext(String path, Failure failure) {
        failures.once(Target.path(path), failure);
    }

    /** Makes every request fail until {@link #recover}; the token call is left alone. */
    public void failAll(Failure failure) {
        failures.always(Target.everyOperation(), failure);
    }

    /** Makes every request of this path fail until {@link #recover}; the path of the token call may be named too. */
    public void failAll(String path, Failure failure) {
        failures.always(Target.path(path), failure);
    }

    /** Forgets all failures asked for; requests are answered as usual again. */
    public void recover() {
        failures.clear();
    }

    /** How many requests of this path have arrived, failed ones included. */
    public int requests(String path) {
        return traffic.count(path);
    }

    /** How many token requests have arrived, failed ones included. */
    public int tokenRequests() {
        return requests(ManagementApi.TOKEN_PATH);
    }

    /** Stops the server and frees the port. Requests still being answered are cut off. */
    @Override
    public void close() {
        server.stop();
    }

    /** Runs a sandbox until it is interrupted; {@code --help} lists the options and exit codes. */
    public static void main(String[] arguments) throws InterruptedException {
        // Without this the logging library of the server greets with a warning that it has nowhere to log to.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(new CommandLine(System.out, System.err).run(arguments));
    }
}
