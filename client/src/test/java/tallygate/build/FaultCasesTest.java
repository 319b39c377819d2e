package tallygate.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.genauth.InMemory;
import tallygate.genauth.OverTransports;

/** Checks the tables of docs/fault-cases.md against the tests that they name. */
class FaultCasesTest {
    private static final Path PAGE = Path.of("../docs/fault-cases.md");
    private static final Path CLIENT = Path.of("../client/src/test/java");
    /** Modules whose tests run in memory only. */
    private static final List<Path> IN_MEMORY = Stream.of("core", "pagarme", "usage-ledger")
            .map(module -> Path.of("..", module, "src/test/java"))
            .toList();

    /** Modules whose tests send nothing, or choose their transports themselves. */
    private static final List<Path> OTHERS = Stream.of(
                    "quality/architecture",
                    "quality/over-transports",
                    "transport-retrofit",
                    "integrations/retrofit-services")
            .map(module -> Path.of("..", module, "src/test/java"))
            .toList();

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([CPT]\\d+ .*) \\|");
    private static final Pattern EXEMPT = Pattern.compile("\\| .*\\S \\| ([CPT]\\d+(?:, [CPT]\\d+)*) \\|");
    private static final Pattern NEXT_CASE = Pattern.compile("; (?=[CPT]\\d)");

    static Stream<String[]> rows() throws IOException {
        return lines(ROW).flatMap(row -> NEXT_CASE.splitAsStream(row.group(2)).map(text ->
                new String[] {text.split(" ", 2)[0], row.group(1)}));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rows")
    void caseIsNamedByItsTest(String number, String testClass) throws IOException {
        assertThat(Files.readString(source(testClass)))
                .containsPattern("@DisplayName\\(\\s*\"([CPT]\\d+ )*" + number + " ");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rows")
    void caseRunsOverTransportsOrThePageSaysWhyNot(String number, String testClass) throws Exception {
        Set<String> exempt = lines(EXEMPT)
                .flatMap(row -> Stream.of(row.group(1).split(", ")))
                .collect(Collectors.toSet());

        Path source = source(testClass);
        if (IN_MEMORY.stream().anyMatch(source::startsWith)) {
            assertThat(exempt).contains(number);
        }
        assertThat(testsOf(number, source)).allSatisfy(test -> assertThat(runsOverTransports(test))
                .as("%s runs over transports", test)
                .isNotEqualTo(exempt.contains(number)));
    }

    private static boolean runsOverTransports(Method test) {
        boolean asked = test.isAnnotationPresent(OverTransports.class)
                || test.getDeclaringClass().isAnnotationPresent(OverTransports.class);
        return asked && !test.isAnnotationPresent(InMemory.class);
    }

    /** Returns the tests of a case in this module; those of other modules have no choice of transport. */
    private static List<Method> testsOf(String number, Path source) throws ClassNotFoundException {
        if (!source.startsWith(CLIENT)) {
            return List.of();
        }
        String path = CLIENT.relativize(source).toString().replace(File.separatorChar, '.');
        Pattern named = Pattern.compile("([CPT]\\d+ )*" + number + " .*");
        return Stream.of(Class.forName(path.substring(0, path.lastIndexOf(".java")))
                        .getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DisplayName.class))
                .filter(method -> named.matcher(
                                method.getAnnotation(DisplayName.class).value())
                        .matches())
                .toList();
    }

    private static Path source(String testClass) throws IOException {
        for (Path module : Stream.of(List.of(CLIENT), IN_MEMORY, OTHERS)
                .flatMap(List::stream)
                .toList()) {
            try (Stream<Path> files = Files.walk(module)) {
                Optional<Path> source =
                        files.filter(file -> file.endsWith(testClass + ".java")).findFirst();
                if (source.isPresent()) {
                    return source.get();
                }
            }
        }
        throw new AssertionError("There is no test " + testClass);
    }

    private static Stream<Matcher> lines(Pattern pattern) throws IOException {
        return Files.readAllLines(PAGE).stream().map(pattern::matcher).filter(Matcher::matches);
    }
}
