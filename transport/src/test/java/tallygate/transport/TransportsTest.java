package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransportsTest {
    @Test
    void theOnlyTransportIsChosen() {
        HttpTransportProvider first = new First();

        assertThat(Transports.only(List.of(first))).isSameAs(first);
    }

    @Test
    void noTransportIsAnErrorWithTheRemedy() {
        assertThatThrownBy(() -> Transports.only(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tallygate-transport-jdk")
                .hasMessageContaining("tallygate-transport-retrofit")
                .hasMessageContaining("transport(...)");
    }

    @Test
    void theClassPathOfThisModuleHasNone() {
        assertThatThrownBy(Transports::discover)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No HTTP transport");
    }

    @Test
    void severalAreAnErrorThatListsThemTheSameInAnyOrder() {
        String message =
                """
                Several HTTP transports are on the class path or module path:
                  tallygate.transport.TransportsTest$First
                  tallygate.transport.TransportsTest$Second
                Keep one of them, or choose with one of:
                  .transport(First.create())
                  .transport(Second.create())""";

        assertThatThrownBy(() -> Transports.only(List.of(new First(), new Second())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Transports.only(List.of(new Second(), new First())))
                .hasMessage(message);
    }

    @Test
    void aProviderThatCannotBeLoadedIsNamed(@TempDir Path directory) throws IOException {
        try (URLClassLoader loader = loaderOf(directory, "org.example.Forgotten")) {
            assertThatThrownBy(() -> Transports.only(ServiceLoader.load(HttpTransportProvider.class, loader)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.example.Forgotten")
                    .hasMessageContaining("transport(...)");
        }
    }

    @Test
    void aLibraryThatIsMissingIsNamed() {
        HttpTransportProvider incomplete = new First() {
            @Override
            public HttpTransport create() {
                throw new NoClassDefFoundError("org/example/Library");
            }
        };

        assertThatThrownBy(() -> Transports.create(incomplete, HttpTransportProvider::create))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(incomplete.getClass().getName())
                .hasMessageContaining("org/example/Library")
                .hasMessageContaining("--add-modules");
    }

    @Test
    void settingsAreRefusedWhereTheTransportTakesNone() {
        HttpTransportProvider first = new First();

        assertThatThrownBy(() -> Transports.configured(first, builder -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(first.getClass().getName())
                .hasMessageContaining("takes no settings");
    }

    @Test
    void theContextClassLoaderIsNotAsked(@TempDir Path directory) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader ofAnotherApplication = loaderOf(directory, "org.example.Forgotten")) {
            thread.setContextClassLoader(ofAnotherApplication);

            assertThatThrownBy(Transports::discover).hasMessageContaining("No HTTP transport");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URLClassLoader loaderOf(Path directory, String provider) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(HttpTransportProvider.class.getName()), provider);
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, HttpTransportProvider.class.getClassLoader());
    }

    private static class First implements HttpTransportProvider {
        @Override
        public HttpTransport create() {
            throw new AssertionError("must not be created by looking for it");
        }

        @Override
        public String selectionHint() {
            return "First.create()";
        }
    }

    private static final class Second implements HttpTransportProvider {
        @Override
        public HttpTransport create() {
            throw new AssertionError("must not be created by looking for it");
        }

        @Override
        public String selectionHint() {
            return "Second.create()";
        }
    }
}
