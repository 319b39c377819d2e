package tallygate.chaos.usages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tallygate.chaos.ChaosProxy;
import tallygate.chaos.FaultMix;
import tallygate.ledger.LedgerException;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageSummary;
import tallygate.sandbox.PagarmeSandbox;

/**
 * One run: a sandbox, a proxy before it, and processes that send from the same ledger, one of which is killed now and then and
 * replaced; the last ones are let finish. Then the ledgers are compared.
 */
final class UsageTrial {
    private static final long POLL_MILLIS = 2;

    private final UsageSettings settings;
    private final LedgerPlace place;
    private final Path directory;
    private final Consumer<String> progress;
    private final List<AfterKill> kills = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    /**
     * @param place has an empty ledger, and stays open
     * @param directory for what the processes write
     */
    UsageTrial(UsageSettings settings, LedgerPlace place, Path directory, Consumer<String> progress) {
        this.settings = settings;
        this.place = place;
        this.directory = directory;
        this.progress = progress;
    }

    UsageReport run() throws IOException, InterruptedException {
        long startedAt = System.nanoTime();
        try (PagarmeSandbox sandbox = PagarmeSandbox.start();
                UsageLedger local = place.open()) {
            ServerFaults serverFaults = new ServerFaults(sandbox, new Random(settings.seed()));
            ChaosProxy proxy = proxyBefore(sandbox, settings.faults());
            DatabaseFaults database = settings.databaseFaults() ? DatabaseFaults.start(place, settings.seed()) : null;
            try (proxy;
                    database) {
                String baseUrl = proxy.baseUrl() + URI.create(sandbox.baseUrl()).getPath();
                send(
                        new SenderProcesses(
                                database == null ? place.address() : database.address(),
                                directory.resolve("sender.log"),
                                baseUrl,
                                sandbox.secretKey(),
                                settings.records(),
                                settings.databaseFaults()),
                        sandbox,
                        local,
                        () -> {
                            serverFaults.planUpTo(proxy.exchanges());
                            return proxy.exchanges();
                        });
                if (database != null) {
                    database.stop();
                }
            }
            awaitDatabase(local);
            violations.addAll(LedgerComparison.of(settings.records(), sandbox.accepted(), local));
            return new UsageReport(
                    settings,
                    Duration.ofNanos(System.nanoTime() - startedAt),
                    kills,
                    proxy.exchanges(),
                    proxy.faults(),
                    serverFaults.planned(),
                    database == null ? 0 : database.cutConnections(),
                    database == null ? 0 : database.crashes(),
                    sandbox.accepted().size(),
                    violations);
        }
    }

    private ChaosProxy proxyBefore(PagarmeSandbox sandbox, FaultMix faults) {
        URI server = URI.create(sandbox.baseUrl());
        return ChaosProxy.start(
                new InetSocketAddress(server.getHost(), server.getPort()), faults, UsageFaults.TIMES, settings.seed());
    }

    private void send(SenderProcesses senders, PagarmeSandbox sandbox, UsageLedger local, Requests requests)
            throws IOException, InterruptedException {
        Random random = new Random(settings.seed());
        List<Process> running = new ArrayList<>();
        for (int process = 0; process < settings.processes(); process++) {
            running.add(senders.start());
        }
        for (KillPoint point : KillPoint.draw(settings.kills(), settings.records(), new Random(settings.seed()))) {
            long before = requests.count();
            if (await(
                    running,
                    () -> requests.count() - before >= point.requests() && onFile(local, point.recordsOnFile()))) {
                TimeUnit.MILLISECONDS.sleep(point.momentMillis());
            }
            Process sender = running.remove(random.nextInt(running.size()));
            if (!sender.isAlive()) {
                violations.add("A process ended by itself with exit code " + sender.exitValue() + ".");
            }
            sender.destroyForcibly().waitFor();
            kills.add(new AfterKill(awaitDatabase(local), sandbox.accepted().size()));
            progress.accept(kills.get(kills.size() - 1).line(kills.size()));
            running.add(senders.start());
        }
        for (Process last : running) {
            await(List.of(last), () -> {
                requests.count();
                return false;
            });
            if (last.isAlive() || last.exitValue() != 0) {
                violations.add("One of the last processes did not finish.");
            }
            last.destroyForcibly().waitFor();
        }
    }

    /** Returns whether the condition was met while all processes ran, and in time. */
    private boolean await(List<Process> processes, BooleanSupplier condition) throws InterruptedException {
        long giveUpAt = System.nanoTime() + settings.longestProcess().toNanos();
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            if (!processes.stream().allMatch(Process::isAlive)) {
                return false;
            }
            if (System.nanoTime() > giveUpAt) {
                violations.add("A process took longer than " + settings.longestProcess() + ".");
                return false;
            }
        }
        return true;
    }

    private boolean onFile(UsageLedger local, int records) {
        try {
            return records == 0 || awaitDatabase(local).submitted() >= records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The state of the ledger, as soon as a database that crashed is back. */
    private UsageSummary awaitDatabase(UsageLedger local) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return local.summary();
            } catch (LedgerException e) {
                if (!settings.databaseFaults() || attempt == 20) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    /** How many requests there were; whoever asks keeps the server's faults going. */
    private interface Requests {
        long count();
    }
}
