package tallygate.reference;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallygate.spec.SpecifiedOperation;

/** Makes a class of calls, with a method for each operation. */
final class PageSource {
    private static final Pattern EXAMPLE =
            Pattern.compile("^## (\\w+)$.*?^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

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

    /** The calls of every operation: by the client, asynchronous, by the view of its section, and page by page. */
    static String ofCalls(String className, List<Section> sections) {
        return of(
                Provider.GENAUTH,
                className,
                sections.stream()
                        .flatMap(section -> section.operations().stream().map(operation -> calls(section, operation)))
                        .collect(Collectors.joining()));
    }

    private static String calls(Section section, SpecifiedOperation operation) {
        String type = operation.requestType();
        String argument = type == null ? "()" : "(request)";
        String call = operation.id() + argument;
        String paged = Paging.isPaged(operation) ? "client." + Paging.method(operation) + argument + ";\n" : "";
        return method(
                Provider.GENAUTH,
                operation.id(),
                type == null ? "" : ", " + type + " request",
                "client." + call + ";\nclient.async()." + call + ";\n" + section.view() + "." + call + ";\n" + paged);
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
