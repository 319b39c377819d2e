package tallygate.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** Holds the tables of docs/fault-cases.md to the tests that they name. */
class FaultCasesTest {
    private static final Path PAGE = Path.of("../docs/fault-cases.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("\\| ([CPT]\\d+) \\| .* \\| `(\\w+)` \\|");
    private static final Pattern EXEMPT = Pattern.compile("\\| ([CPT]\\d+) \\| [^|]*\\w \\|");

    static Stream<String[]> rows() throws IOException {
        return lines(ROW).map(row -> new String[] {row.group(1), row.group(2)});
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rows")
    void caseIsNamedByItsTest(String number, String testClass) throws Exception {
        assertThat(testsOf(number, testClass)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rows")
    void caseRunsOverTransportsOrThePageSaysWhyNot(String number, String testClass) throws Exception {
        Set<String> exempt = lines(EXEMPT).map(row -> row.group(1)).collect(Collectors.toSet());

        assertThat(testsOf(number, testClass)).allSatisfy(test -> assertThat(runsOverTransports(test))
                .as("%s runs over transports", test)
                .isNotEqualTo(exempt.contains(number)));
    }

    private static boolean runsOverTransports(Method test) {
        boolean asked = test.isAnnotationPresent(OverTransports.class)
                || test.getDeclaringClass().isAnnotationPresent(OverTransports.class);
        return asked && !test.isAnnotationPresent(InMemory.class);
    }

    private static List<Method> testsOf(String number, String testClass) throws Exception {
        Pattern named = Pattern.compile("([CPT]\\d+ )*" + number + " .*");
        return Stream.of(classNamed(testClass).getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DisplayName.class))
                .filter(method -> named.matcher(
                                method.getAnnotation(DisplayName.class).value())
                        .matches())
                .toList();
    }

    private static Class<?> classNamed(String simpleName) throws Exception {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path source = files.filter(file -> file.endsWith(simpleName + ".java"))
                    .findFirst()
                    .orElseThrow();
            Path packagePath = TESTS.relativize(source).getParent();
            String packageName = packagePath.toString().replace(File.separatorChar, '.');
            return Class.forName(packageName + "." + simpleName);
        }
    }

    private static Stream<Matcher> lines(Pattern pattern) throws IOException {
        return Files.readAllLines(PAGE).stream().map(pattern::matcher).filter(Matcher::matches);
    }
}
