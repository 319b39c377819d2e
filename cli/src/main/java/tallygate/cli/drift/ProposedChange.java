package tallygate.cli.drift;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tallygate.cli.drift.DriftTally.Difference;

/** The lines of YAML, or the comment, that a difference suggests for the description of its type. */
final class ProposedChange {
    private static final String INDENT = "        ";

    private ProposedChange() {}

    static String of(Difference difference, Map<String, Long> found) {
        String seen = found.entrySet().stream()
                .map(kind -> kind.getValue() + " x " + kind.getKey())
                .collect(Collectors.joining(", "));
        String property = difference.property();
        String comment = INDENT + "# " + property + ": ";
        return switch (difference.kind()) {
            case NEW_PROPERTY -> comment + "new, found " + seen + "\n" + described(property, found);
            case MISSING_PROPERTY -> comment + "found " + seen + "; remove it from required";
            case OTHER_KIND -> comment + "found " + seen + "; change its type";
            case NEW_VALUE ->
                comment + "has a text that is not in its set, " + total(found) + " x; look it up and add it";
            case REPEATED_PROPERTY, REPEATED_NEW_PROPERTY ->
                comment + "twice in one object, " + total(found) + " x; tell the vendor";
        };
    }

    private static String described(String property, Map<String, Long> found) {
        List<String> kinds =
                found.keySet().stream().filter(kind -> !kind.equals("null")).toList();
        String type = kinds.size() == 1 ? type(kinds.get(0)) : "";
        return INDENT + name(property) + ":\n" + type + INDENT + "  description: Seen in responses, not documented.";
    }

    /** Returns the type for a kind. The kind does not tell elements, the properties of an object, or the size of a number. */
    private static String type(String kind) {
        String line = INDENT + "  type: " + kind + "\n";
        return switch (kind) {
            case "array" -> line + INDENT + "  items: {}\n";
            case "object" -> line + INDENT + "  additionalProperties: true\n";
            default -> line;
        };
    }

    private static String name(String property) {
        return property.matches("[A-Za-z][A-Za-z0-9_-]*") && !property.matches("(?i)yes|no|on|off|true|false|null|y|n")
                ? property
                : "'" + property.replace("'", "''") + "'";
    }

    private static long total(Map<String, Long> found) {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }
}
