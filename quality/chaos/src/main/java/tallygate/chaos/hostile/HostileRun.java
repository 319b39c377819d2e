package tallygate.chaos.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tallygate.chaos.run.LeakCheck;
import tallygate.chaos.run.Violations;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/** The run as a program. */
public final class HostileRun {
    private static final int PASSED = 0;
    private static final int VIOLATED = 1;
    private static final int WRONG_USE = 2;

    private static final List<Supplier<HttpTransport>> TRANSPORTS =
            List.of(JdkTransport::create, RetrofitTransport::create);

    private static final String HELP =
            """
            Usage: java -Xmx64m -XX:+ExitOnOutOfMemoryError -jar chaos-run.jar hostile
                         [--minutes N] [--callers N]

            A server sends responses of every bad shape. All callers must get a result or a typed
            exception in time, and nothing may be left at the end.

              --minutes N   how long, for example 10 or 0.5, half of the callers over each transport
                            (default: every shape once by each caller, one transport after the other)
              --callers N   how many at a time (default: 4)

            Give 64 callers -Xmx256m. Exit codes: 0 passed, 1 violated, 2 wrong arguments, 3 the
            memory was exhausted.
            """;

    private HostileRun() {}

    /** Runs and returns the exit code. */
    public static int run(String... arguments) throws InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.print(HELP);
            return PASSED;
        }
        double minutes = 0;
        int callers = 4;
        try {
            for (int i = 0; i < arguments.length; i += 2) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "--minutes" -> minutes = Double.parseDouble(value);
                    case "--callers" -> callers = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException("There is no option " + arguments[i] + ".");
                }
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + " Try hostile --help.");
            return WRONG_USE;
        }
        return run(Duration.ofMillis((long) (minutes * 60_000)), callers);
    }

    private static int run(Duration duration, int callers) throws InterruptedException {
        Violations violations = new Violations();
        LeakCheck leaks = new LeakCheck();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> violations.add(thread.getName() + " ended with a failure.", thrown));
        OkHttpWarnings.watch(violations);
        try (HostileServer server = new HostileServer()) {
            if (duration.isZero()) {
                for (Supplier<HttpTransport> transport : TRANSPORTS) {
                    System.out.println(called(server, List.of(transport), duration, callers, violations));
                }
            } else {
                System.out.println(called(server, TRANSPORTS, duration, callers, violations));
            }
            if (!LeakCheck.await(() -> server.openConnections() == 0) && LeakCheck.CLIENTS_CLOSE) {
                violations.add(server.openConnections() + " connections are open.", null);
            }
        }
        if (!LeakCheck.await(() -> leaks.threads().isEmpty())) {
            violations.add("These threads are left: " + leaks.threads(), null);
        }
        if (!LeakCheck.await(() -> !leaks.sockets())) {
            violations.add("More sockets are open than before.", null);
        }
        violations.first().forEach(System.out::println);
        System.out.println(violations.count() + " violations");
        return violations.count() == 0 ? PASSED : VIOLATED;
    }

    private static String called(
            HostileServer server,
            List<Supplier<HttpTransport>> overTransports,
            Duration duration,
            int callers,
            Violations violations)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<HttpTransport> transports =
                overTransports.stream().map(Supplier::get).toList();
        List<HostileCaller> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            HostileCaller caller = new HostileCaller(
                    server.baseUrl(),
                    transports.get(i % transports.size()),
                    i / transports.size(),
                    rounds(end),
                    violations);
            all.add(caller);
            threads.add(new Thread(caller, "caller-" + i));
        }
        threads.forEach(Thread::start);
        Duration patience = HostileCaller.TIMEOUT.multipliedBy(3L * Shapes.all().size());
        for (Thread thread : threads) {
            thread.join(Math.max(
                    1, Duration.ofNanos(end - System.nanoTime()).plus(patience).toMillis()));
            if (thread.isAlive()) {
                violations.add(thread.getName() + " hangs.", null);
            }
        }
        all.forEach(HostileCaller::close);
        transports.forEach(HttpTransport::close);
        return String.format(
                "%s: %d shapes, %d callers, JDK %s, -Xmx%dm: %d calls, %d of them with a result, %d events, in %d s",
                transports,
                Shapes.all().size(),
                callers,
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                all.stream().mapToLong(HostileCaller::calls).sum(),
                all.stream().mapToLong(HostileCaller::results).sum(),
                all.stream().mapToLong(HostileCaller::events).sum(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** At least one, and further ones until the time is over. */
    private static BooleanSupplier rounds(long end) {
        boolean[] begun = {false};
        return () -> {
            boolean goesOn = !begun[0] || System.nanoTime() - end < 0;
            begun[0] = true;
            return goesOn;
        };
    }
}
