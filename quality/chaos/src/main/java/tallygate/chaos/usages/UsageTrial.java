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
import tallygate.ledger.UsageLedger;
import tallygate.sandbox.PagarmeSandbox;

/**
 * One run: a sandbox, a proxy before it, and one process after the other that sends from the same ledger until it is killed;
 * the last one is let finish. Then the ledgers are compared.
 */
final class UsageTrial {
    private static final long POLL_MILLIS = 2;

    private final UsageSettings settings;
    private final Path ledger;
    private final Consumer<String> progress;
    private final List<AfterKill> kills = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    /** @param directory an empty one, for the ledger and what the processes write */
    UsageTrial(UsageSettings settings, Path directory, Consumer<String> progress) {
        this.settings = settings;
        this.ledger = directory.resolve("usages.ledger");
        this.progress = progress;
    }

    UsageReport run() throws IOException, InterruptedException {
        long startedAt = System.nanoTime();
        try (PagarmeSandbox sandbox = PagarmeSandbox.start();
                UsageLedger local = UsageLedger.open(ledger)) {
            ServerFaults serverFaults = new ServerFaults(sandbox, new Random(settings.seed()));
            ChaosProxy proxy = proxyBefore(sandbox, settings.faults());
            try (proxy) {
                String baseUrl = proxy.baseUrl() + URI.create(sandbox.baseUrl()).getPath();
                send(
                        new SenderProcesses(ledger, baseUrl, sandbox.secretKey(), settings.records()),
                        sandbox,
                        local,
                        () -> {
                            serverFaults.planUpTo(proxy.exchanges());
                            return proxy.exchanges();
                        });
            }
            violations.addAll(Comparison.of(settings.records(), sandbox.accepted(), ledger));
            return new UsageReport(
                    settings,
                    Duration.ofNanos(System.nanoTime() - startedAt),
                    kills,
                    proxy.exchanges(),
                    proxy.faults(),
                    serverFaults.planned(),
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
        for (KillPoint point : KillPoint.draw(settings.kills(), settings.records(), new Random(settings.seed()))) {
            Process sender = senders.start();
            long before = requests.count();
            if (await(
                    sender,
                    () -> requests.count() - before >= point.requests() && onFile(local, point.recordsOnFile()))) {
                TimeUnit.MILLISECONDS.sleep(point.momentMillis());
            }
            if (!sender.isAlive()) {
                violations.add("A process ended by itself with exit code " + sender.exitValue() + ".");
            }
            sender.destroyForcibly().waitFor();
            kills.add(new AfterKill(local.summary(), sandbox.accepted().size()));
            progress.accept(kills.get(kills.size() - 1).line(kills.size()));
        }
        Process last = senders.start();
        await(last, () -> {
            requests.count();
            return false;
        });
        if (last.isAlive() || last.exitValue() != 0) {
            violations.add("The last process did not finish.");
        }
        last.destroyForcibly().waitFor();
    }

    /** Returns whether the condition was met while the process ran, and in time. */
    private boolean await(Process process, BooleanSupplier condition) throws InterruptedException {
        long giveUpAt = System.nanoTime() + settings.longestProcess().toNanos();
        while (!condition.getAsBoolean()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (System.nanoTime() > giveUpAt) {
                violations.add("A process took longer than " + settings.longestProcess() + ".");
                return false;
            }
        }
        return true;
    }

    private static boolean onFile(UsageLedger local, int records) {
        try {
            return records == 0 || local.summary().submitted() >= records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many requests there were; whoever asks keeps the server's faults going. */
    private interface Requests {
        long count();
    }
}
