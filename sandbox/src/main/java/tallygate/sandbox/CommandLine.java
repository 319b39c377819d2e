package tallygate.sandbox;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** The sandbox as a program of its own. */
final class CommandLine {
    static final int DONE = 0;
    static final int PORT_TAKEN = 1;
    static final int WRONG_USE = 2;

    private static final String HELP =
            """
            Usage: java -cp <class path> tallygate.sandbox.Sandbox [--port N] [--help]

            Runs an offline management API on 127.0.0.1 until Ctrl-C.

              --port N   listen on port N (default: any free port)
              --help     print this and stop

            Exit codes: 130 stopped by Ctrl-C, 1 the port is taken, 2 wrong arguments.
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch stopped;

    CommandLine(PrintStream out, PrintStream err) {
        this(out, err, new CountDownLatch(1));
    }

    CommandLine(PrintStream out, PrintStream err, CountDownLatch stopped) {
        this.out = out;
        this.err = err;
        this.stopped = stopped;
    }

    int run(String... arguments) throws InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            out.print(HELP);
            return DONE;
        }
        int port = 0;
        if (arguments.length > 0) {
            if (arguments.length != 2 || !arguments[0].equals("--port")) {
                return wrongUse("The sandbox takes --port N and nothing else.");
            }
            try {
                port = Integer.parseInt(arguments[1]);
            } catch (NumberFormatException e) {
                return wrongUse("--port needs a number from 0 to 65535, not \"" + arguments[1] + "\".");
            }
        }
        return serve(port);
    }

    private int serve(int port) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start(port)) {
            out.print(greeting(sandbox));
            out.flush();
            stopped.await();
            return DONE;
        } catch (IllegalArgumentException e) {
            return wrongUse(e.getMessage() + ".");
        } catch (IllegalStateException e) {
            err.println(e.getMessage() + ".");
            return PORT_TAKEN;
        }
    }

    private static String greeting(Sandbox sandbox) {
        return """
            The sandbox listens on %s (Ctrl-C stops it).
            Point a client to it:
              export GENAUTH_HOST=%1$s
              export GENAUTH_ACCESS_KEY_ID=%s
              export GENAUTH_ACCESS_KEY_SECRET=%s
            Make the next request fail:
              curl -X POST '%1$s/sandbox/fail-next?failure=too-many-requests'
            """
                .formatted(sandbox.baseUrl(), sandbox.accessKeyId(), sandbox.accessKeySecret());
    }

    private int wrongUse(String problem) {
        err.println(problem + " Try --help.");
        return WRONG_USE;
    }
}
