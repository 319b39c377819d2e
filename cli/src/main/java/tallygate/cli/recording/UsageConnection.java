package tallygate.cli.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tallygate.cli.terminal.WrongUseException;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.sandbox.PagarmeSandbox;

/** A client, the ledger's file that belongs with it, and whatever has to be closed. */
final class UsageConnection implements AutoCloseable {
    static final String SECRET_KEY = "PAGARME_SECRET_KEY";

    private final SubscriptionUsageClient client;
    private final Path ledger;
    private final Optional<PagarmeSandbox> sandbox;

    private UsageConnection(SubscriptionUsageClient client, Path ledger, Optional<PagarmeSandbox> sandbox) {
        this.client = client;
        this.ledger = ledger;
        this.sandbox = sandbox;
    }

    /** To the account where the environment names one, else to a sandbox that lasts as long as the connection. */
    static UsageConnection open(
            Map<String, String> environment, Supplier<SubscriptionUsageClient> account, RecordOptions options) {
        return environment.containsKey(SECRET_KEY) ? toAccount(account, options) : toSandbox(options);
    }

    private static UsageConnection toAccount(Supplier<SubscriptionUsageClient> account, RecordOptions options) {
        Path ledger = options.ledger().orElseGet(() -> Path.of(options.file() + ".ledger"));
        try {
            return new UsageConnection(account.get(), ledger, Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw new WrongUseException(String.valueOf(unusable.getMessage()));
        }
    }

    /** The sandbox forgets everything, and so must its ledger: it would keep usages from being sent to the account later. */
    private static UsageConnection toSandbox(RecordOptions options) {
        if (options.ledger().isPresent()) {
            throw new WrongUseException("--ledger is for an account; set " + SECRET_KEY + ".");
        }
        PagarmeSandbox sandbox = PagarmeSandbox.start();
        SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                .baseUrl(sandbox.baseUrl())
                .secretKey(sandbox.secretKey())
                .build();
        try {
            Path ledger = Files.createTempDirectory("record-usages").resolve("sandbox.ledger");
            return new UsageConnection(client, ledger, Optional.of(sandbox));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean toSandbox() {
        return sandbox.isPresent();
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
            for (String name : new String[] {"sandbox.ledger", "sandbox.ledger.lock", ""}) {
                // What cannot be deleted stays in the directory for temporary files.
                boolean unused = ledger.resolveSibling(name).toFile().delete();
            }
        }
    }
}
