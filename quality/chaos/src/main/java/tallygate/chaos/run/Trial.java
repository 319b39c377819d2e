package tallygate.chaos.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tallygate.chaos.ChaosProxy;
import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpTransport;

/**
 * One run: a ledger server, a proxy before it, and many callers who share one client for each transport, but for a few who
 * make clients of their own and close them. It ends with the tallies compared and everything closed.
 */
final class Trial {
    private static final long MOST_HEAP_GROWTH = 16 << 20;
    private static final Duration PAUSE_AFTER_FAILED_TOKEN_CALL = Duration.ofSeconds(5);
    private static final Duration RAMP = Duration.ofSeconds(2);
    private static final int CALLERS_FOR_ONE_THAT_CLOSES = 16;

    private final Settings settings;
    private final List<Supplier<HttpTransport>> transports;
    private final List<CallKind<?, ?>> kinds;
    private final Consumer<String> progress;

    private final Violations violations = new Violations();
    private final CallTally tally = new CallTally(violations);
    private final Samples samples = new Samples();
    private final CallerContext context;
    private final long startedAt = System.nanoTime();

    Trial(
            Settings settings,
            List<Supplier<HttpTransport>> transports,
            List<CallKind<?, ?>> kinds,
            Consumer<String> progress) {
        this.settings = settings;
        this.transports = transports;
        this.kinds = kinds;
        this.progress = progress;
        this.context = new CallerContext(
                tally,
                violations,
                new ScheduledThreadPoolExecutor(4),
                new CountDownLatch(1),
                new AtomicLong(),
                settings.slack());
    }

    RunReport run() throws InterruptedException {
        LeakCheck leaks = new LeakCheck();
        RunReport report;
        try (RecordingServer server = new RecordingServer(tally, settings.seed());
                ChaosProxy proxy =
                        ChaosProxy.start(server.address(), settings.faults(), RunFaults.TIMES, settings.seed())) {
            makeCalls(proxy.baseUrl());
            boolean allClosed = LeakCheck.await(() -> proxy.openConnections() == 0 && server.openConnections() == 0);
            if (!allClosed && LeakCheck.CLIENTS_CLOSE) {
                violations.add(
                        "With everything closed, " + proxy.openConnections() + " connections to the proxy and "
                                + server.openConnections() + " to the server are open.",
                        null);
            }
            checkTokens(server.tokens());
            report = RunReport.of(settings, context, samples, server, proxy);
        }
        tally.reconcile();
        if (!LeakCheck.await(() -> leaks.threads().isEmpty())) {
            violations.add("These threads are left: " + leaks.threads(), null);
        }
        if (!LeakCheck.await(() -> !leaks.sockets())) {
            violations.add("More sockets are open than before: " + Sample.openSockets() + ".", null);
        }
        if (samples.heapGrowth() > MOST_HEAP_GROWTH) {
            violations.add("The heap grew by " + samples.heapGrowth() + " bytes.", null);
        }
        return report;
    }

    private void makeCalls(String host) throws InterruptedException {
        List<Thread> callers = new ArrayList<>();
        List<AutoCloseable> shared = new ArrayList<>();
        for (int i = 0; i < transports.size(); i++) {
            HttpTransport transport = transports.get(i).get();
            ManagementClient client = client(host, Tokens.SHARED_KEY, transport);
            shared.add(client);
            shared.add(transport);
            for (int j = i; j < settings.callers(); j += transports.size()) {
                callers.add(caller(j, host, client, transports.get(i)));
            }
        }
        for (Thread caller : callers) {
            caller.start();
            // Not all at once: on a cold JVM the first calls take longer than a short timeout allows.
            TimeUnit.NANOSECONDS.sleep(RAMP.dividedBy(callers.size()).toNanos());
        }
        sampleUntilTheEnd();
        context.stop().countDown();
        join(callers);
        context.timer().shutdown();
        context.timer().awaitTermination(10, TimeUnit.SECONDS);
        for (AutoCloseable closeable : shared) {
            close(closeable);
        }
    }

    private Thread caller(int index, String host, ManagementClient client, Supplier<HttpTransport> transport) {
        long seed = settings.seed() * 1000 + index;
        boolean closes = index % CALLERS_FOR_ONE_THAT_CLOSES < transports.size();
        Runnable work = closes
                ? new ClosingCaller(
                        context, transport, own -> client(host, "short-lived", own), kinds, settings.thinkTime(), seed)
                : new Caller(context, client, kinds, settings.thinkTime(), seed);
        return new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        violations.add("A caller ended early.", e);
                    }
                },
                "caller-" + index);
    }

    private static ManagementClient client(String host, String key, HttpTransport transport) {
        return ManagementClient.builder()
                .host(host)
                .accessKey(key, "secret")
                .transport(transport)
                .options(options -> options.attemptTimeout(Timeouts.ATTEMPT))
                .build();
    }

    private void sampleUntilTheEnd() throws InterruptedException {
        Duration elapsed = Duration.ZERO;
        while (elapsed.compareTo(settings.duration()) < 0) {
            Duration left = settings.duration().minus(elapsed);
            Duration pause = left.compareTo(settings.sampleEvery()) < 0 ? left : settings.sampleEvery();
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            elapsed = elapsed.plus(pause);
            Sample sample = Sample.take(elapsed(), tally.calls());
            samples.add(sample);
            progress.accept(RunReport.line(sample, tally.outcomes(), violations.count()));
        }
    }

    private void join(List<Thread> callers) throws InterruptedException {
        long giveUpAt = System.nanoTime()
                + Timeouts.LONGEST.plus(settings.slack()).multipliedBy(2).toNanos();
        for (Thread caller : callers) {
            caller.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(giveUpAt - System.nanoTime())));
            if (caller.isAlive()) {
                Throwable where = new Throwable("where it hangs");
                where.setStackTrace(caller.getStackTrace());
                violations.add(caller.getName() + " hangs.", where);
            }
        }
    }

    /** One for each withdrawal, one for each pause behind a failed one, and a few for those that ran out. */
    private void checkTokens(Tokens tokens) {
        long most = transports.size() * (2 + tokens.withdrawals() + elapsed().dividedBy(PAUSE_AFTER_FAILED_TOKEN_CALL));
        if (tokens.callsWithSharedKey() > most) {
            violations.add(
                    "The shared clients made " + tokens.callsWithSharedKey() + " token calls, not at most " + most
                            + ".",
                    null);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            violations.add(closeable + " could not be closed.", e);
        }
    }
}
