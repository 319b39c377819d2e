package tallygate.sandbox.program;

import java.util.Set;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;

/**
 * A sandbox that can be run as a program.
 *
 * @param api the name of the simulated API
 * @param options the options it takes, each with a number
 */
record SandboxProgram(String api, Set<String> options, Start start) {
    static final String PORT = "--port";
    static final String SEED = "--seed";

    /** Starts a sandbox on a port; one without an option for seeds ignores the seed. */
    @FunctionalInterface
    interface Start {
        RunningProgram at(int port, int seed);
    }

    static final SandboxProgram GENAUTH =
            new SandboxProgram("management API", Set.of(PORT, SEED), SandboxProgram::startGenauth);

    static final SandboxProgram PAGARME =
            new SandboxProgram("API of Pagar.me subscription usages", Set.of(PORT), SandboxProgram::startPagarme);

    private static RunningProgram startGenauth(int port, int seed) {
        Sandbox sandbox = Sandbox.start(port, seed);
        String environment =
                """
              export GENAUTH_HOST=%s
              export GENAUTH_ACCESS_KEY_ID=%s
              export GENAUTH_ACCESS_KEY_SECRET=%s
            """
                        .formatted(sandbox.baseUrl(), sandbox.accessKeyId(), sandbox.accessKeySecret());
        return new RunningProgram(sandbox.baseUrl(), environment, sandbox::close);
    }

    private static RunningProgram startPagarme(int port, int seed) {
        PagarmeSandbox sandbox = PagarmeSandbox.start(port);
        String environment =
                """
              export PAGARME_BASE_URL=%s
              export PAGARME_SECRET_KEY=%s
            """
                        .formatted(sandbox.baseUrl(), sandbox.secretKey());
        return new RunningProgram(sandbox.baseUrl(), environment, sandbox::close);
    }

    /** @param main the class of the program */
    String help(Class<?> main) {
        boolean seeded = options.contains(SEED);
        return """
            Usage: java -cp <class path> %s [--port N]%s [--help]

            Runs an offline %s on 127.0.0.1 until Ctrl-C.

              --port N   listen on port N (default: any free port)
            %s              --help     print this and stop

            Exit codes: 130 stopped by Ctrl-C, 1 the port is taken, 2 wrong arguments.
            """
                .formatted(
                        main.getName(),
                        seeded ? " [--seed N]" : "",
                        api,
                        seeded ? "  --seed N   make up other values (default: 0, the documented examples)\n" : "");
    }
}
