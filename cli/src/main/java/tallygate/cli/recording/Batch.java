package tallygate.cli.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallygate.cli.terminal.CommandException;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageState;

/**
 * The usages of one file in a ledger. The key of a new row is the name of the batch, the hash of the file and the id of the
 * row; a row that the ledger has in a batch of the same name keeps its key, even if other rows of the file have changed.
 */
final class Batch {
    /** The beginning of keys from before batches had names. */
    private static final String NO_NAME = "csv";

    private static final int LONGEST_NAME = 120;
    private static final int SHOWN = 10;

    private final String name;
    private final String newKeys;
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> recorded = new HashSet<>();

    private Batch(String name, String newKeys) {
        this.name = name;
        this.newKeys = newKeys;
    }

    /**
     * @param name of the batch; characters that a key cannot have are replaced
     * @param hash of the file, empty for none
     */
    static Batch of(String name, String hash, UsageLedger ledger) throws IOException {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String kept = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        Batch batch = new Batch(kept, kept + (hash.isEmpty() ? "" : "-" + hash) + "-");
        Pattern key = Pattern.compile(
                "(" + NO_NAME + "|" + Pattern.quote(kept) + "(?:-[0-9a-f]{8})?)-(" + RowIds.PATTERN + ")");
        ledger.forEach(outcome -> {
            Matcher match = key.matcher(outcome.key());
            if (match.matches()) {
                batch.add(match.group(2), outcome.key(), !match.group(1).equals(NO_NAME), outcome.state());
            }
        });
        return batch;
    }

    String key(FileUsage usage) {
        String known = keys.get(usage.row());
        return known == null ? newKeys + usage.row() : known;
    }

    /**
     * Compares the file with the records of the batch in the ledger.
     *
     * @throws CommandException if rows that may have been recorded are missing in the file and others are new: edited rows
     *     would be charged in addition to the old ones
     */
    void requireUnedited(UsageFile file) {
        Set<String> missing = new HashSet<>(recorded);
        List<String> lines = new ArrayList<>();
        int[] count = {0};
        file.forEach(usage -> {
            missing.remove(usage.row());
            if (!keys.containsKey(usage.row()) && ++count[0] <= SHOWN) {
                lines.add(Long.toString(usage.line()));
            }
        });
        if (!missing.isEmpty() && count[0] > 0) {
            throw CommandException.invalidInput("Nothing was sent: of the batch " + name + ", " + missing.size()
                    + " usages on file are no longer in the CSV file, and " + count[0] + " are new (line "
                    + String.join(", ", lines) + (count[0] > SHOWN ? ", ..." : "")
                    + "). Edited rows would be charged in addition to the old ones: correct the old ones at Pagar.me, and use"
                    + " --confirm-changes. If this is another batch, name it with --batch.");
        }
    }

    private void add(String row, String key, boolean named, UsageState state) {
        keys.put(row, key);
        if (named && state != UsageState.REJECTED) {
            recorded.add(row);
        }
    }
}
