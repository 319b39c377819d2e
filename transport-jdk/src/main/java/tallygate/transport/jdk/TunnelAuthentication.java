package tallygate.transport.jdk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether this JVM lets the JDK's client send a password to a proxy that opens a tunnel for https. By default it does
 * not.
 */
final class TunnelAuthentication {
    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private TunnelAuthentication() {}

    /** @throws IllegalStateException if it does not; the message has the option to start the JVM with */
    static void requireBasic() {
        String disabled = System.getProperty(DISABLED_SCHEMES, ofThisJava());
        if (disabled != null
                && Stream.of(disabled.split(",", -1))
                        .anyMatch(scheme -> scheme.trim().equalsIgnoreCase("Basic"))) {
            throw new IllegalStateException(
                    "proxyCredentials: this JVM sends no password to a proxy for https. Start it with -D"
                            + DISABLED_SCHEMES
                            + "= (with nothing behind the equals sign), or use the Retrofit transport.");
        }
    }

    private static @Nullable String ofThisJava() {
        Path defaults = Path.of(System.getProperty("java.home"), "conf", "net.properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(defaults)) {
            properties.load(reader);
        } catch (IOException e) {
            // The client cannot read the property either, and so disables nothing.
        }
        return properties.getProperty(DISABLED_SCHEMES);
    }
}
