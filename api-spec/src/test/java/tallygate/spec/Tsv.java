package tallygate.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a table whose cells are kept apart by tabs, and whose first line names the columns. */
final class Tsv {
    private Tsv() {}

    static List<Map<String, String>> resource(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tsv.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            String[] columns = in.readLine().split("\t");
            return in.lines().map(line -> row(columns, line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }
}
