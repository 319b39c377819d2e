package tallygate.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records for tests, and their outcomes in a ledger. */
final class Usages {
    private Usages() {}

    static UsageRecord usage(int number) {
        return UsageRecord.of(
                "sub_8vBnRZjTVqIWlK9d",
                "si_2dK4gGQf7lTzRj3X",
                number,
                "usage " + number,
                Instant.parse("2026-11-19T08:00:00Z").plusSeconds(number));
    }

    static String key(int number) {
        return "invoice-7-line-" + number;
    }

    static void append(UsageLedger ledger, int count) throws IOException {
        ledger.appendAll(records(0, count));
    }

    /** In the order of their numbers. */
    static Map<String, UsageRecord> records(int from, int to) {
        Map<String, UsageRecord> records = new LinkedHashMap<>();
        for (int number = from; number < to; number++) {
            records.put(key(number), usage(number));
        }
        return records;
    }

    static List<UsageOutcome> outcomes(UsageLedger ledger) throws IOException {
        List<UsageOutcome> outcomes = new ArrayList<>();
        ledger.forEach(outcomes::add);
        return outcomes;
    }

    static List<UsageOutcome> outcomes(UsageLedger ledger, UsageState state) throws IOException {
        return outcomes(ledger).stream()
                .filter(outcome -> outcome.state() == state)
                .toList();
    }
}
