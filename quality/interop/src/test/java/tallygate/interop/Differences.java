package tallygate.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The differences that are known, each with its reason in the third column. */
final class Differences {
    private Differences() {}

    static Map<String, String> read() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Differences.class.getResourceAsStream("/differences.tsv")),
                StandardCharsets.UTF_8))) {
            rows.lines().skip(1).map(row -> row.split("\t")).forEach(row -> {
                if (row.length != 3 || row[2].length() < 10) {
                    throw new AssertionError("A difference needs a reason: " + row[0]);
                }
                differences.put(row[0], row[1]);
            });
        }
        return differences;
    }
}
