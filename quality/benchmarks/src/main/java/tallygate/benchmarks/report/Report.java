package tallygate.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tables of figures with what is to be said of them, as a page for people and as JSON for programs. */
public final class Report {
    private final Map<String, Map<String, Map<String, Figure>>> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> notes = new LinkedHashMap<>();

    /** A value for each round. */
    public void add(String table, String row, String column, double... values) {
        add(table, row, column, Figure.of(values));
    }

    public void add(String table, String row, String column, Figure figure) {
        tables.computeIfAbsent(table, title -> new LinkedHashMap<>())
                .computeIfAbsent(row, title -> new LinkedHashMap<>())
                .put(column, figure);
    }

    /** A paragraph below a table, or in place of one that was left out. */
    public void note(String table, String text) {
        tables.computeIfAbsent(table, title -> new LinkedHashMap<>());
        notes.computeIfAbsent(table, title -> new LinkedHashSet<>()).add(text);
    }

    /** Empty for what was not measured. */
    public Optional<Figure> find(String table, String row, String column) {
        return Optional.ofNullable(
                tables.getOrDefault(table, Map.of()).getOrDefault(row, Map.of()).get(column));
    }

    /** GitHub Markdown: the bars first, then a table of each comparison; medians, least and most in brackets. */
    public String markdown() {
        StringBuilder page = new StringBuilder(Bars.markdown(this));
        tables.forEach((title, rows) -> {
            page.append("\n### ").append(title).append("\n\n");
            appendTable(page, rows);
            notes.getOrDefault(title, Set.of())
                    .forEach(text -> page.append('\n').append(text).append('\n'));
        });
        return page.toString();
    }

    private static void appendTable(StringBuilder page, Map<String, Map<String, Figure>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.values().forEach(figures -> columns.addAll(figures.keySet()));
        page.append("| | ").append(String.join(" | ", columns)).append(" |\n|---|");
        page.append("---|".repeat(columns.size())).append('\n');
        rows.forEach((row, figures) -> {
            page.append("| ").append(row).append(" |");
            columns.forEach(column -> page.append(' ')
                    .append(figures.containsKey(column) ? figures.get(column) : "")
                    .append(" |"));
            page.append('\n');
        });
    }

    /** An object of {@code bars} and {@code figures}, each an array of objects with table, row, column and numbers. */
    public String json() {
        List<String> figures = new ArrayList<>();
        tables.forEach((table, rows) -> rows.forEach((row, columns) -> columns.forEach(
                (column, figure) -> figures.add(Json.place(table, row, column) + ", " + Json.numbers(figure) + "}"))));
        return "{\"bars\": " + Json.array(Bars.json(this)) + ",\n\"figures\": " + Json.array(figures) + "}\n";
    }
}
