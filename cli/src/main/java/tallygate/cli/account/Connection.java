package tallygate.cli.account;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.RequiredVariables;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;

/** A client and whatever has to be closed with it. */
public final class Connection implements AutoCloseable {
    private static final String HOST = "GENAUTH_HOST";
    private static final String DEFAULT_HOST = "https://api.genauth.ai";

    private final Source source;
    private final ManagementClient owned;
    private final ManagementClient client;
    private final Optional<Sandbox> sandbox;

    private Connection(Source source, ManagementClient owned, ManagementClient client, Optional<Sandbox> sandbox) {
        this.source = source;
        this.owned = owned;
        this.client = client;
        this.sandbox = sandbox;
    }

    /** @param options what the command line changes of the client */
    static Connection toAccount(Account account, UnaryOperator<ManagementClient> options) {
        RequiredVariables.check(account.environment(), "GENAUTH_ACCESS_KEY_ID", "GENAUTH_ACCESS_KEY_SECRET");
        String host = account.environment().getOrDefault(HOST, DEFAULT_HOST);
        try {
            return of(new Source(host, false), account.client().get(), options, Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }

    /** To a sandbox that lasts as long as the connection. */
    static Connection toSandbox(UnaryOperator<ManagementClient> options) {
        Sandbox sandbox = Sandbox.start();
        ManagementClient client = ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                .build();
        try {
            return of(new Source(sandbox.baseUrl(), true), client, options, Optional.of(sandbox));
        } catch (IllegalArgumentException unusable) {
            sandbox.close();
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }

    private static Connection of(
            Source source,
            ManagementClient client,
            UnaryOperator<ManagementClient> options,
            Optional<Sandbox> sandbox) {
        try {
            return new Connection(source, client, options.apply(client), sandbox);
        } catch (IllegalArgumentException unusable) {
            client.close();
            throw unusable;
        }
    }

    public Source source() {
        return source;
    }

    public ManagementClient client() {
        return client;
    }

    @Override
    public void close() {
        owned.close();
        sandbox.ifPresent(Sandbox::close);
    }
}
