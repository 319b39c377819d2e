package tallygate.core.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpProtocol;
import tallygate.transport.TransportBuilder;

/**
 * Reads the settings of a transport from environment variables. They are read at once and applied when a transport is built;
 * the message of an invalid value names its variable.
 */
final class ConnectionVariables {
    private final EnvironmentVariables variables;
    private final String prefix;
    private @Nullable Consumer<TransportBuilder<?>> settings;

    /** @param prefix of all names, for example {@code GENAUTH_} */
    ConnectionVariables(EnvironmentVariables variables, String prefix) {
        this.variables = variables;
        this.prefix = prefix;
        text("CA_FILE", (builder, value) -> builder.trustedCertificates(Path.of(value)));
        clientCertificate();
        text("PROXY", (builder, value) -> builder.proxy(value));
        text("PROXY_CREDENTIALS", ConnectionVariables::proxyCredentials);
        time("CONNECT_TIMEOUT", TransportBuilder::connectTimeout);
        time("MAX_CONNECTION_AGE", TransportBuilder::maxConnectionAge);
        text("PROTOCOL", (builder, value) -> builder.protocol(protocol(value)));
    }

    /** Returns the settings; null if no variable is set. */
    @Nullable
    Consumer<TransportBuilder<?>> settings() {
        return settings;
    }

    private void clientCertificate() {
        Optional<String> password = variables.text(prefix + "CLIENT_CERTIFICATE_PASSWORD");
        Optional<String> file = variables.text(prefix + "CLIENT_CERTIFICATE");
        if (password.isPresent() && file.isEmpty()) {
            throw new IllegalArgumentException("The environment variable " + prefix
                    + "CLIENT_CERTIFICATE_PASSWORD is set, but " + prefix + "CLIENT_CERTIFICATE is not.");
        }
        file.map(Path::of)
                .ifPresent(path -> add(
                        "CLIENT_CERTIFICATE",
                        builder -> password.ifPresentOrElse(
                                secret -> builder.clientCertificate(path, secret),
                                () -> builder.clientCertificate(path))));
    }

    private static void proxyCredentials(TransportBuilder<?> builder, String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("write it as user:password (the value is not shown)");
        }
        builder.proxyCredentials(value.substring(0, colon), value.substring(colon + 1));
    }

    private static HttpProtocol protocol(String value) {
        for (HttpProtocol protocol : HttpProtocol.values()) {
            if (protocol.name().equals(value)) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("write HTTP_1_1 or HTTP_2");
    }

    private void text(String name, Setting setting) {
        variables.text(prefix + name).ifPresent(value -> add(name, builder -> setting.apply(builder, value)));
    }

    private void time(String name, BiConsumer<TransportBuilder<?>, Duration> setting) {
        variables.duration(prefix + name).ifPresent(value -> add(name, builder -> setting.accept(builder, value)));
    }

    private void add(String name, Consumer<TransportBuilder<?>> setting) {
        Consumer<TransportBuilder<?>> named =
                builder -> EnvironmentVariables.naming(prefix + name, () -> setting.accept(builder));
        Consumer<TransportBuilder<?>> before = settings;
        settings = before == null ? named : before.andThen(named);
    }

    private interface Setting {
        void apply(TransportBuilder<?> builder, String value);
    }
}
