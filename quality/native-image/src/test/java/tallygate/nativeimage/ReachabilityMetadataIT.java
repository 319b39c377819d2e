package tallygate.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReachabilityMetadataIT {
    static List<Path> ours() throws IOException {
        return Libraries.ours();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyResourceOfAJarIsKept(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            ReachabilityMetadata metadata = ReachabilityMetadata.of(jar);

            assertThat(ReachabilityMetadata.resources(jar)).allMatch(metadata::keeps);
        }
    }

    @Test
    void someJarsHaveResources() throws IOException {
        int resources = 0;
        for (Path library : Libraries.ours()) {
            try (JarFile jar = new JarFile(library.toFile())) {
                resources += ReachabilityMetadata.resources(jar).size();
            }
        }
        assertThat(resources).isPositive();
    }

    @Test
    void everyRetrofitServiceIsAProxyWhoseMethodsAreKept() throws IOException {
        try (JarFile jar = jar("tallygate-retrofit-services")) {
            Set<String> services = jar.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> name.endsWith("Service.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toSet());
            ReachabilityMetadata metadata = ReachabilityMetadata.of(jar);

            assertThat(services).hasSizeGreaterThan(30);
            assertThat(metadata.proxies()).isEqualTo(services);
            assertThat(metadata.types()).isEqualTo(services);
        }
    }

    /** Its methods to shut down exist since JDK 21 and are looked up by name. */
    @Test
    void clientOfTheJdkIsReflectedOn() throws IOException {
        try (JarFile jar = jar("tallygate-transport-jdk")) {
            assertThat(ReachabilityMetadata.of(jar).types()).containsExactly(HttpClient.class.getName());
        }
    }

    private static JarFile jar(String artifact) throws IOException {
        return new JarFile(Libraries.ours().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(artifact))
                .findAny()
                .orElseThrow()
                .toFile());
    }
}
