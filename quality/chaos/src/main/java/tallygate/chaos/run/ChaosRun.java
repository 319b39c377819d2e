package tallygate.chaos.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tallygate.chaos.hostile.HostileRun;
import tallygate.chaos.usages.UsagesRun;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/** The run as a program. */
public final class ChaosRun {
    static final List<Supplier<HttpTransport>> TRANSPORTS = List.of(JdkTransport::create, RetrofitTransport::create);

    private static final int VIOLATED = 1;
    private static final int WRONG_USE = 2;

    private static final String HELP =
            """
            Usage: java -jar chaos-run.jar [--minutes N] [--callers N] [--seed N]
                   java -jar chaos-run.jar usages [--records N] [--kills N] [--seed N]
                   java -jar chaos-run.jar hostile [--minutes N] [--callers N]

            Lets many callers use the client through a proxy that breaks connections at random, and
            compares at the end what they were told with what the server did.

              --minutes N   how long, for example 30 or 0.5 (default: 1)
              --callers N   how many at a time (default: 64)
              --seed N      of all that is random (default: 1)

            With "usages", a process sends usages from a ledger through the proxy, is killed and
            started again, and at the end both ledgers are compared. "usages --help" says more.
            With "hostile", a server sends responses of every bad shape: "hostile --help".

            Exit codes: 0 every promise was kept, 1 one was not, 2 wrong arguments.
            """;

    private ChaosRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("usages")) {
            System.exit(UsagesRun.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals("hostile")) {
            System.exit(HostileRun.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.print(HELP);
            return;
        }
        Settings settings;
        try {
            settings = settings(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + " Try --help.");
            System.exit(WRONG_USE);
            return;
        }
        RunReport report = new Trial(settings, TRANSPORTS, CallKind.ALL, System.out::println).run();
        System.out.println(report);
        System.exit(report.passed() ? 0 : VIOLATED);
    }

    static Settings settings(String... arguments) {
        double minutes = 1;
        int callers = 64;
        long seed = 1;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            try {
                switch (arguments[i]) {
                    case "--minutes" -> minutes = Double.parseDouble(value);
                    case "--callers" -> callers = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    default -> throw new IllegalArgumentException("There is no option " + arguments[i] + ".");
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(arguments[i] + " needs a number, not \"" + value + "\".", e);
            }
        }
        if (!(minutes > 0) || callers < 1) {
            throw new IllegalArgumentException("A run needs more than 0 minutes and at least 1 caller.");
        }
        return Settings.of(Duration.ofMillis((long) (minutes * 60_000)), callers, seed);
    }
}
