package tallygate.cli.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import tallygate.cli.terminal.CommandException;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.sandbox.PagarmeSandbox;

/** A client, the ledger's file that belongs with it, and whatever has to be closed. */
final class UsageConnection implements AutoCloseable {
    private final SubscriptionUsageClient client;
    private final Path ledger;
    private final Optional<PagarmeSandbox> sandbox;

    private UsageConnection(SubscriptionUsageClient client, Path ledger, Optional<PagarmeSandbox> sandbox) {
        this.client = client;
        this.ledger = ledger;
        this.sandbox = sandbox;
    }

    static UsageConnection toAccount(Supplier<SubscriptionUsageClient> account, Path ledger) {
        try {
            return new UsageConnection(account.get(), ledger, Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }

    /**
     * To a sandbox that lasts as long as the connection. Its ledger ends with it: one that stayed would keep usages from
     * being sent to the account later.
     */
    static UsageConnection toSandbox() {
        PagarmeSandbox sandbox = PagarmeSandbox.start();
        SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                .baseUrl(sandbox.baseUrl())
                .secretKey(sandbox.secretKey())
                .build();
        try {
            Path ledger = Files.createTempDirectory("tallygate-record").resolve("sandbox.ledger");
            return new UsageConnection(client, ledger, Optional.of(sandbox));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SubscriptionUsageClient client() {
        return client;
    }

    Path ledger() {
        return ledger;
    }

    @Override
    public void close() {
        client.close();
        sandbox.ifPresent(PagarmeSandbox::close);
        if (sandbox.isPresent()) {
            for (String name : new String[] {"sandbox.ledger", "sandbox.ledger.generation", ""}) {
                // What cannot be deleted stays in the directory for temporary files.
                boolean unused = ledger.resolveSibling(name).toFile().delete();
            }
        }
    }
}
