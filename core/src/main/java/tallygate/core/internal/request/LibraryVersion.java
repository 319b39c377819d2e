package tallygate.core.internal.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this library, written into the jar by the build. */
final class LibraryVersion {
    private static final String UNKNOWN = "unknown";
    private static final String VERSION = read();

    private LibraryVersion() {}

    /** Returns the version; {@code unknown} if the file is missing, as in a minimised jar. */
    static String get() {
        return VERSION;
    }

    private static String read() {
        try (InputStream file = LibraryVersion.class.getResourceAsStream("version.properties")) {
            if (file == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
