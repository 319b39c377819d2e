package tallygate.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        for (int number = 0; number < count; number++) {
            ledger.append(usage(number), key(number));
        }
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
