package tallygate.cli.recording;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.json.PrintableText;

/** Reads the fields of one line by the names of their columns, and collects the problems. */
record Fields(String place, List<String> names, List<String> values, List<String> problems) {
    Optional<String> text(String column) {
        int index = names.indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index)).filter(value -> !value.isBlank());
    }

    void required(String column) {
        if (text(column).isEmpty()) {
            wrong(column, "is empty");
        }
    }

    int number(String column) {
        return number(column, Integer::valueOf, "a whole number", 0);
    }

    @Nullable
    Long optionalNumber(String column) {
        return text(column).isEmpty() ? null : number(column, Long::valueOf, "a whole number, nor empty", 0L);
    }

    private <N extends Number> N number(String column, Function<String, N> parse, String expected, N otherwise) {
        String value = text(column).orElse("");
        try {
            return parse.apply(value.strip());
        } catch (NumberFormatException e) {
            wrong(column, shown(value) + " is not " + expected);
            return otherwise;
        }
    }

    Instant time(String column) {
        String value = text(column).orElse("");
        try {
            return OffsetDateTime.parse(value.strip()).toInstant();
        } catch (DateTimeParseException e) {
            wrong(column, shown(value) + " is not a time such as 2026-11-20T17:00:00Z");
            return Instant.EPOCH;
        }
    }

    private static String shown(String value) {
        return '"' + PrintableText.of(value.substring(0, Math.min(value.length(), 40))) + '"';
    }

    private void wrong(String column, String problem) {
        problems.add(place + ", column " + column + ": " + problem + ".");
    }
}
