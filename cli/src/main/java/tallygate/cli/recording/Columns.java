package tallygate.cli.recording;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallygate.cli.terminal.CommandException;
import tallygate.json.PrintableText;
import tallygate.ledger.UsageRecord;

/** The order of the columns, and the conversion of a line to a usage. */
record Columns(String path, List<String> names) {
    private static final List<String> REQUIRED =
            List.of("subscription_id", "item_id", "quantity", "description", "used_at");
    private static final List<String> OPTIONAL = List.of("code", "group", "amount");

    /** @param path of the file, for messages */
    static Columns of(String path, CsvRecord header) {
        List<String> names = new ArrayList<>(header.getFields());
        // Spreadsheet programs begin a file in UTF-8 with this mark.
        names.set(0, names.get(0).replaceFirst("^\uFEFF", ""));
        List<String> missing =
                REQUIRED.stream().filter(name -> !names.contains(name)).toList();
        List<String> unknown = names.stream()
                .filter(name -> !REQUIRED.contains(name) && !OPTIONAL.contains(name))
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw CommandException.invalidInput(path + ", line 1: the columns must be " + String.join(", ", REQUIRED)
                    + " and optionally " + String.join(", ", OPTIONAL) + ", each once"
                    + (missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing))
                    + (unknown.isEmpty() ? "" : "; unknown: " + PrintableText.of(String.join(", ", unknown))) + ".");
        }
        return new Columns(path, names);
    }

    /** @param problems receives the problems of the line; there is no usage then */
    Optional<UsageRecord> usage(CsvRecord line, List<String> problems) {
        String place = path + ", line " + line.getStartingLineNumber();
        if (line.getFieldCount() != names.size()) {
            problems.add(place + ": " + line.getFieldCount() + " fields instead of " + names.size()
                    + "; a quote that is not closed, or a comma that is not quoted?");
            return Optional.empty();
        }
        Fields fields = new Fields(place, names, line.getFields(), problems);
        int before = problems.size();
        Stream.of("subscription_id", "item_id", "description").forEach(fields::required);
        try {
            UsageRecord usage = new UsageRecord(
                    fields.text("subscription_id").orElse("missing"),
                    fields.text("item_id").orElse("missing"),
                    fields.number("quantity"),
                    fields.text("description").orElse(""),
                    fields.time("used_at"),
                    fields.text("code").orElse(null),
                    fields.text("group").orElse(null),
                    fields.optionalNumber("amount"));
            return problems.size() == before ? Optional.of(usage) : Optional.empty();
        } catch (IllegalArgumentException refused) {
            problems.add(place + ": " + PrintableText.of(String.valueOf(refused.getMessage())));
            return Optional.empty();
        }
    }
}
