package tallygate.benchmarks.report;

import java.util.List;

/** Parts of the report as JSON. Titles are ours and need no escapes. */
final class Json {
    private Json() {}

    /** The beginning of an object. */
    static String place(String table, String row, String column) {
        return "{\"table\": \"" + table + "\", \"row\": \"" + row + "\", \"column\": \"" + column + "\"";
    }

    static String numbers(Figure figure) {
        return "\"median\": " + figure.median() + ", \"least\": " + figure.least() + ", \"most\": " + figure.most();
    }

    static String array(List<String> objects) {
        return "[\n  " + String.join(",\n  ", objects) + "\n]";
    }
}
