package tallygate.cli.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import tallygate.cli.terminal.CommandException;
import tallygate.ledger.UsageLedger;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.sandbox.PagarmeSandbox;

/** A client, its ledger, and further resources to close. */
final class UsageConnection implements AutoCloseable {
    /** Opens a ledger. */
    @FunctionalInterface
    interface Opening {
        UsageLedger open() throws IOException;
    }

    private final SubscriptionUsageClient client;
    private final Opening ledger;
    private final Runnable end;

    private UsageConnection(SubscriptionUsageClient client, Opening ledger, Runnable end) {
        this.client = client;
        this.ledger = ledger;
        this.end = end;
    }

    static UsageConnection toAccount(Supplier<SubscriptionUsageClient> account, Opening ledger) {
        try {
            return new UsageConnection(account.get(), ledger, () -> {});
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }

    /**
     * Connects to a sandbox that exists as long as the connection. Its ledger is deleted with it: otherwise it would prevent
     * the usages from being sent to the account later.
     */
    static UsageConnection toSandbox() {
        PagarmeSandbox sandbox = PagarmeSandbox.start();
        SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                .baseUrl(sandbox.baseUrl())
                .secretKey(sandbox.secretKey())
                .build();
        try {
            Path ledger = Files.createTempDirectory("tallygate-record").resolve("sandbox.ledger");
            return new UsageConnection(client, () -> UsageLedger.open(ledger), () -> {
                sandbox.close();
                for (String name : new String[] {"sandbox.ledger", "sandbox.ledger.generation", ""}) {
                    // A file that cannot be deleted stays in the directory for temporary files.
                    boolean unused = ledger.resolveSibling(name).toFile().delete();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SubscriptionUsageClient client() {
        return client;
    }

    UsageLedger openLedger() throws IOException {
        return ledger.open();
    }

    @Override
    public void close() {
        client.close();
        end.run();
    }
}
