package tallygate.core.internal.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, written into the jar by the build. */
final class LibraryVersion {
    private static final String VERSION = read();

    private LibraryVersion() {}

    static String get() {
        return VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream file = LibraryVersion.class.getResourceAsStream("version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties of the client jar cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
