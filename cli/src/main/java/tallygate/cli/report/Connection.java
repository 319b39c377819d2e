package tallygate.cli.report;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.RequiredVariables;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;

/** A client and whatever has to be closed with it. */
final class Connection implements AutoCloseable {
    private static final String HOST = "GENAUTH_HOST";
    private static final String DEFAULT_HOST = "https://api.genauth.ai";

    private final Report.Source source;
    private final ManagementClient client;
    private final Optional<Sandbox> sandbox;

    private Connection(Report.Source source, ManagementClient client, Optional<Sandbox> sandbox) {
        this.source = source;
        this.client = client;
        this.sandbox = sandbox;
    }

    static Connection toAccount(Map<String, String> environment, Supplier<ManagementClient> account) {
        RequiredVariables.check(environment, "GENAUTH_ACCESS_KEY_ID", "GENAUTH_ACCESS_KEY_SECRET");
        String host = environment.getOrDefault(HOST, DEFAULT_HOST);
        try {
            return new Connection(new Report.Source(host, false), account.get(), Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }

    /** To a sandbox that lasts as long as the connection. */
    static Connection toSandbox() {
        Sandbox sandbox = Sandbox.start();
        ManagementClient client = ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                .build();
        return new Connection(new Report.Source(sandbox.baseUrl(), true), client, Optional.of(sandbox));
    }

    Report.Source source() {
        return source;
    }

    ManagementClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        sandbox.ifPresent(Sandbox::close);
    }
}
