package tallygate.cli.recording;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import tallygate.json.PrintableText;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageOutcome;
import tallygate.ledger.UsageState;

/** The outcomes of the usages of the file: the number of each, and a line for each usage that is not accepted. */
final class RecordSummary {
    private final Map<UsageState, Integer> counts = new EnumMap<>(UsageState.class);
    private final StringJoiner lines = new StringJoiner("");

    private RecordSummary() {}

    static RecordSummary of(UsageFile file, Batch batch, UsageLedger ledger) throws IOException {
        Map<String, UsageOutcome> open = new HashMap<>();
        ledger.forEach(outcome -> {
            if (outcome.state() != UsageState.ACCEPTED) {
                open.put(outcome.key(), outcome);
            }
        });
        RecordSummary summary = new RecordSummary();
        file.forEach(usage -> {
            UsageOutcome outcome = open.get(batch.key(usage));
            summary.counts.merge(outcome == null ? UsageState.ACCEPTED : outcome.state(), 1, Integer::sum);
            if (outcome != null) {
                summary.lines.add(line(usage.line(), outcome));
            }
        });
        return summary;
    }

    int count(UsageState state) {
        return counts.getOrDefault(state, 0);
    }

    boolean allKnown() {
        return count(UsageState.PENDING) + count(UsageState.UNKNOWN) + count(UsageState.EXPIRED) == 0;
    }

    @Override
    public String toString() {
        StringJoiner figures = new StringJoiner(", ", "Usages: ", "." + System.lineSeparator());
        for (UsageState state : UsageState.values()) {
            if (count(state) > 0 || state == UsageState.ACCEPTED) {
                figures.add(count(state) + " " + word(state));
            }
        }
        return figures + lines.toString();
    }

    private static String line(long number, UsageOutcome outcome) {
        StringBuilder line =
                new StringBuilder("  line ").append(number).append(": ").append(word(outcome.state()));
        outcome.status().ifPresent(status -> line.append(" with ").append(status));
        outcome.reason().ifPresent(reason -> line.append(", ").append(PrintableText.of(reason)));
        return line.append(" (key ")
                .append(PrintableText.of(outcome.key()))
                .append(')')
                .append(System.lineSeparator())
                .toString();
    }

    private static String word(UsageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
