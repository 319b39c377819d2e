package tallygate.chaos.usages;

import java.time.Instant;
import java.util.List;
import tallygate.ledger.UsageRecord;

/** The usages of a run, the same in every process. Each has content of its own, so that none passes for another. */
final class NumberedUsages {
    private static final List<String> ITEMS = List.of("si_SandboxApiCalls1", "si_SandboxStorageGb");
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");

    private NumberedUsages() {}

    static String key(int number) {
        return "record-" + number;
    }

    static UsageRecord record(int number) {
        return UsageRecord.of(
                        "sub_SandboxAcme00001",
                        ITEMS.get(number % ITEMS.size()),
                        number + 1,
                        "Record " + number,
                        FIRST.plusSeconds(number))
                .withCode("code-" + number);
    }
}
