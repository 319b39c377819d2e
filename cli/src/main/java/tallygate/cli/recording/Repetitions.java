package tallygate.cli.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tallygate.ledger.UsageRecord;

/** Finds identical rows, repeated codes, and files without rows: valid, but seldom intended. */
final class Repetitions implements Consumer<FileUsage> {
    private static final int SHOWN = 10;

    private final Map<UsageRecord, Long> lines = new HashMap<>();
    private final Map<String, Long> codes = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private int count;

    @Override
    public void accept(FileUsage usage) {
        Long same = lines.putIfAbsent(usage.record(), usage.line());
        String code = usage.record().code();
        Long sameCode = code == null ? null : codes.putIfAbsent(code, usage.line());
        if (same != null) {
            add("line " + usage.line() + " is identical to line " + same);
        } else if (sameCode != null) {
            add("line " + usage.line() + " has the code of line " + sameCode);
        }
    }

    /** Returns the warnings, one line for each. */
    List<String> warnings(String file) {
        List<String> warnings = new ArrayList<>();
        if (lines.isEmpty()) {
            warnings.add("Warning: " + file + " has no usages, only a header.");
        }
        found.forEach(each -> warnings.add("Warning: " + each + "; both count."));
        if (count > SHOWN) {
            warnings.add("Warning: " + (count - SHOWN) + " more lines are identical to others or repeat a code.");
        }
        return warnings;
    }

    private void add(String repetition) {
        if (++count <= SHOWN) {
            found.add(repetition);
        }
    }
}
