package app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's context in the JVM of a test, with the sandboxes in place of the services. */
class ApplicationTest extends ApplicationFixture {
    @ParameterizedTest
    @ValueSource(strings = {"jdk", "retrofit"})
    void bothProvidersWorkInAnApplicationContext(String transport, @TempDir Path directory) {
        Map<String, Object> properties = new HashMap<>(properties(transport, directory));
        properties.put("server.port", 0);
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "WARN");
        SpringApplicationBuilder application =
                new SpringApplicationBuilder(UsageApplication.class).properties(properties);

        try (ConfigurableApplicationContext context = application.run()) {
            assertThatBothProvidersWork(
                    context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), transport);
        }
    }
}
