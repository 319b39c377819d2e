package tallygate.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a page in docs. They are where a deviation is declared; there is no second list. */
final class FactsPage {
    private static final Path FOLDER = Path.of("../docs");

    private final String name;
    private final Map<String, List<List<String>>> tables = new HashMap<>();

    private FactsPage(String name) {
        this.name = name;
    }

    static FactsPage read(String name) {
        try {
            return of(name, Files.readAllLines(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FactsPage of(String name, List<String> lines) {
        FactsPage page = new FactsPage(name);
        String heading = "";
        for (String line : lines) {
            if (line.startsWith("## ")) {
                heading = line.substring("## ".length());
            } else if (line.startsWith("| `")) {
                page.tables.computeIfAbsent(heading, added -> new ArrayList<>()).add(cells(line));
            }
        }
        return page;
    }

    /** The name of the file. */
    String name() {
        return name;
    }

    private static List<String> cells(String line) {
        return List.of(line.substring(2, line.lastIndexOf('|'))
                .replace("`", "")
                .strip()
                .split(" +\\| +"));
    }

    /** The rows under a heading, without the marks of code; none if the table is empty. */
    List<List<String>> table(String heading) {
        return tables.getOrDefault(heading, List.of());
    }

    /** A column by another one. */
    Map<String, String> columns(String heading, int from, int to) {
        Map<String, String> columns = new HashMap<>();
        table(heading).forEach(row -> columns.put(row.get(from), row.get(to)));
        return columns;
    }
}
