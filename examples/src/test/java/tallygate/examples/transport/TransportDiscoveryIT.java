package tallygate.examples.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.fixture.ProgramRun;

/** An application with the jars of the library, started by a JVM of its own, once on either path. */
final class TransportDiscoveryIT {
    private static final List<String> JDK = List.of("tallygate-transport-jdk");
    private static final List<String> RETROFIT = List.of("tallygate-transport-retrofit", "retrofit", "okhttp-jvm");

    private static final String MAIN_CLASS = "application/application.Main";
    private static final String MODULE = "module application { requires tallygate.genauth; }";
    private static final String MAIN =
            """
            package application;

            import tallygate.genauth.ManagementClient;
            import tallygate.transport.HttpTransport;
            import tallygate.transport.Transports;

            class Main {
                public static void main(String[] arguments) {
                    try (HttpTransport transport = Transports.discover();
                            ManagementClient client =
                                    ManagementClient.builder().accessKey("id", "secret").build()) {
                        System.out.println(transport.getClass().getName());
                    } catch (IllegalStateException e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
            """;

    @TempDir
    private static Path application;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws Exception {
        Path module = Files.writeString(application.resolve("module-info.java"), MODULE);
        Path main = Files.writeString(application.resolve("Main.java"), MAIN);
        int exitCode = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-p",
                        jars(List.of()),
                        "-d",
                        application.toString(),
                        module.toString(),
                        main.toString());
        assertThat(exitCode).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void withoutATransportTheRemedyIsPrinted(PathKind kind) throws Exception {
        assertThat(run(kind, List.of()))
                .isEqualTo(
                        "No HTTP transport is on the class path or module path. Add the artifact tallygate-transport-jdk"
                                + " or tallygate-transport-retrofit of io.github.tallygate, or hand a transport to the builder"
                                + " with transport(...).");
    }

    @ParameterizedTest
    @EnumSource
    void theOnlyTransportIsTaken(PathKind kind) throws Exception {
        assertThat(run(kind, JDK)).isEqualTo("tallygate.transport.jdk.JdkTransport");
        assertThat(run(kind, RETROFIT)).isEqualTo("tallygate.transport.retrofit.RetrofitTransport");
    }

    @ParameterizedTest
    @EnumSource
    void betweenTwoTransportsTheUserChooses(PathKind kind) throws Exception {
        assertThat(run(kind, Stream.of(JDK, RETROFIT).flatMap(List::stream).toList()))
                .isEqualTo(
                        """
                        Several HTTP transports are on the class path or module path:
                          tallygate.transport.jdk.JdkTransport$Provider
                          tallygate.transport.retrofit.RetrofitTransport$Provider
                        Keep one of them, or choose with one of:
                          .transport(JdkTransport.create())
                          .transport(RetrofitTransport.create())""");
    }

    @Test
    void aMissingLibraryIsNamed() throws Exception {
        assertThat(run(PathKind.CLASS_PATH, List.of("tallygate-transport-retrofit", "retrofit")))
                .contains("tallygate.transport.retrofit.RetrofitTransport$Provider")
                .contains("lacks the class okhttp3/")
                .contains("Add the library");
    }

    private String run(PathKind kind, List<String> transports) throws Exception {
        return kind == PathKind.CLASS_PATH
                ? run(List.of("-cp", path(transports), "application.Main"))
                : run(List.of("-p", path(transports), "-m", MAIN_CLASS));
    }

    private String run(List<String> arguments) throws Exception {
        ProgramRun program = ProgramRun.run(directory, Map.of(), arguments.toArray(String[]::new));
        assertThat(program.err()).isEmpty();
        assertThat(program.exitCode()).isZero();
        return program.out().strip();
    }

    private static String path(List<String> transports) {
        return application + File.pathSeparator + jars(transports);
    }

    /** The client with its libraries, and these. */
    private static String jars(List<String> transports) {
        List<String> artifacts = new ArrayList<>(List.of(
                "tallygate-client",
                "tallygate-core",
                "tallygate-model",
                "tallygate-json",
                "tallygate-transport",
                "moshi",
                "okio-jvm",
                "kotlin-stdlib",
                "jspecify"));
        artifacts.addAll(transports);
        return artifacts.stream().map(TransportDiscoveryIT::jar).collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(String artifact) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        Path.of(entry).getFileName().toString().matches(artifact + "-\\d[\\d.]*(-SNAPSHOT)?\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no jar of " + artifact + " on the class path."));
    }

    private enum PathKind {
        CLASS_PATH,
        MODULE_PATH
    }
}
