package tallygate.sandbox;

import java.util.Set;
import java.util.function.Function;

/**
 * A sandbox that can be run as a program.
 *
 * @param api what it stands in for
 * @param options which it takes, each with a number
 * @param environment the lines that point a client to it
 */
record Program<S extends RunningSandbox>(
        Class<S> type, String api, Set<String> options, Start<S> start, Function<S, String> environment) {
    static final String PORT = "--port";
    static final String SEED = "--seed";

    /** Starts a sandbox at a port; one without an option for seeds has no use for one. */
    @FunctionalInterface
    interface Start<S> {
        S at(int port, int seed);
    }

    static final Program<Sandbox> GENAUTH = new Program<>(
            Sandbox.class,
            "management API",
            Set.of(PORT, SEED),
            Sandbox::start,
            sandbox ->
                    """
              export GENAUTH_HOST=%s
              export GENAUTH_ACCESS_KEY_ID=%s
              export GENAUTH_ACCESS_KEY_SECRET=%s
            """
                            .formatted(sandbox.baseUrl(), sandbox.accessKeyId(), sandbox.accessKeySecret()));

    static final Program<PagarmeSandbox> PAGARME = new Program<>(
            PagarmeSandbox.class,
            "API of Pagar.me subscription usages",
            Set.of(PORT),
            (port, seed) -> PagarmeSandbox.start(port),
            sandbox ->
                    """
              export PAGARME_BASE_URL=%s
              export PAGARME_SECRET_KEY=%s
            """
                            .formatted(sandbox.baseUrl(), sandbox.secretKey()));

    String help() {
        boolean seeded = options.contains(SEED);
        return """
            Usage: java -cp <class path> %s [--port N]%s [--help]

            Runs an offline %s on 127.0.0.1 until Ctrl-C.

              --port N   listen on port N (default: any free port)
            %s              --help     print this and stop

            Exit codes: 130 stopped by Ctrl-C, 1 the port is taken, 2 wrong arguments.
            """
                .formatted(
                        type.getName(),
                        seeded ? " [--seed N]" : "",
                        api,
                        seeded ? "  --seed N   make up other values (default: 0, the documented examples)\n" : "");
    }

    String greeting(S sandbox) {
        return """
            The sandbox listens on %s (Ctrl-C stops it).
            Point a client to it:
            %sMake the next request fail:
              curl -X POST '%s/sandbox/fail-next?failure=too-many-requests'
            """
                .formatted(sandbox.baseUrl(), environment.apply(sandbox), sandbox.origin());
    }
}
