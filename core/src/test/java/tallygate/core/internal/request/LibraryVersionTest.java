package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tallygate.core.client.ClientContext;

class LibraryVersionTest {
    @Test
    void versionIsThatOfTheBuild() {
        assertThat(ClientContext.libraryVersion()).matches("\\d+\\.\\d+\\.\\d+\\S*");
    }

    /** C89: a minimised jar or a native image may not have the file. */
    @Test
    void versionIsUnknownWithoutItsFile() throws Exception {
        try (WithoutVersionFile withoutFile = new WithoutVersionFile()) {
            Class<?> context = withoutFile.loadClass(ClientContext.class.getName());

            assertThat(context).isNotSameAs(ClientContext.class);
            assertThat(context.getMethod("libraryVersion").invoke(null)).isEqualTo("unknown");
            Object headers = context.getMethod("commonHeaders").invoke(null);
            Object userAgent =
                    headers.getClass().getMethod("first", String.class).invoke(headers, "User-Agent");
            assertThat(userAgent.toString()).contains("tallygate/unknown");
        }
    }

    /** The class path of this test once more, less one file. */
    private static final class WithoutVersionFile extends URLClassLoader {
        WithoutVersionFile() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(WithoutVersionFile::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        @Override
        public URL findResource(String name) {
            return name.endsWith("version.properties") ? null : super.findResource(name);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
