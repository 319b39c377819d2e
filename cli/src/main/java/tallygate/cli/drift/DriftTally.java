package tallygate.cli.drift;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallygate.json.DriftKind;
import tallygate.json.PrintableText;

/** Counts the entries of drift reports in the lines of a log. */
final class DriftTally {
    /** A difference between responses and their document. */
    record Difference(String type, String property, DriftKind kind) implements Comparable<Difference> {
        @Override
        public int compareTo(Difference other) {
            int byType = type.compareTo(other.type);
            int byProperty = byType != 0 ? byType : property.compareTo(other.property);
            return byProperty != 0 ? byProperty : kind.compareTo(other.kind);
        }
    }

    /**
     * The form of an entry in a report; names of properties come from the server, so they may have any character except a
     * line break.
     */
    private static final Pattern ENTRY = Pattern.compile(
            "(NEW_PROPERTY|MISSING_PROPERTY|OTHER_KIND|NEW_VALUE|REPEATED_PROPERTY|REPEATED_NEW_PROPERTY) "
                    + "([A-Za-z][A-Za-z0-9]{0,199})\\.(.{1,200}?), found (object|array|string|number|boolean|null|absent)");

    private final Map<Difference, Map<String, Long>> found = new TreeMap<>();

    void add(String line) {
        Matcher entries = ENTRY.matcher(line);
        while (entries.find()) {
            DriftKind kind = DriftKind.valueOf(entries.group(1));
            Difference difference = new Difference(entries.group(2), PrintableText.of(entries.group(3)), kind);
            found.computeIfAbsent(difference, first -> new TreeMap<>()).merge(entries.group(4), 1L, Long::sum);
        }
    }

    /** Returns how often each kind of value was found, for each difference. */
    Map<Difference, Map<String, Long>> found() {
        return found;
    }
}
