package tallygate.reference;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a class of the Java on a page, with a method for each operation. */
final class PageSource {
    private static final Pattern EXAMPLE =
            Pattern.compile("^## (\\w+)$.*?^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\|[^|]*\\| `client\\.(\\w+)\\(.*\\|$", Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("`(client\\.[^`]+)`");

    private PageSource() {}

    /** The examples of the page of a section. */
    static String ofExamples(Provider provider, String className, String page) {
        return of(
                provider,
                className,
                EXAMPLE.matcher(page)
                        .results()
                        .map(example -> method(provider, example.group(1), "", example.group(2)))
                        .collect(Collectors.joining()));
    }

    /**
     * Our calls in the rows of the vendor's.
     *
     * @param requestTypes by operation; those that take nothing are not among them
     */
    static String ofCalls(String className, String page, Map<String, String> requestTypes) {
        return of(
                Provider.GENAUTH,
                className,
                ROW.matcher(page).results().map(row -> row(row, requestTypes)).collect(Collectors.joining()));
    }

    private static String row(MatchResult row, Map<String, String> requestTypes) {
        String operation = row.group(1);
        String type = requestTypes.get(operation);
        String statements = CALL.matcher(row.group())
                .results()
                .map(call -> call.group(1) + ";\n")
                .collect(Collectors.joining());
        return method(Provider.GENAUTH, operation, type == null ? "" : ", " + type + " request", statements);
    }

    private static String method(Provider provider, String name, String parameter, String statements) {
        return "static void " + name + "(" + provider.client() + " client" + parameter + ") {\n" + statements + "}\n";
    }

    private static String of(Provider provider, String className, String methods) {
        return "import java.math.BigDecimal;\n"
                + "import java.time.Instant;\n"
                + "import java.util.List;\n"
                + "import java.util.Map;\n"
                + "import " + provider.packageName() + ".*;\n"
                + "import " + provider.packageName() + ".model.*;\n"
                + "@SuppressWarnings(\"deprecation\") final class " + className + " {\n" + methods + "}\n";
    }
}
