package tallygate.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a ledger with the usages that a server recorded. For one use. */
final class Reconciler {
    /** Compared to the second, because servers may store no fractions. */
    private record Content(Item item, int quantity, Instant usedAt, @Nullable String code) {}

    private record Item(String subscriptionId, String itemId) {}

    private final UsageStore store;
    private final Instant from;
    private final Instant until;
    private final Map<String, UsageOutcome> byId = new HashMap<>();
    private final Map<Content, Deque<UsageOutcome>> withoutId = new LinkedHashMap<>();
    private final Map<Item, List<RecordedUsage>> items = new LinkedHashMap<>();
    private final List<UsageOutcome> found = new ArrayList<>();
    private final List<RecordedUsage> onlyOnServer = new ArrayList<>();

    Reconciler(UsageStore store, Instant from, Instant until) {
        this.store = store;
        this.from = from;
        this.until = until;
    }

    Reconciliation run(UsageListing server, boolean settle) throws IOException {
        store.forEach(this::add);
        for (Map.Entry<Item, List<RecordedUsage>> item : items.entrySet()) {
            for (RecordedUsage usage :
                    server.usages(item.getKey().subscriptionId(), item.getKey().itemId(), from, until)) {
                // Usages that match a record by id come first, so that they do not take the record of another.
                if (inPeriod(usage.usedAt()) && byId.remove(usage.id()) == null) {
                    item.getValue().add(usage);
                }
            }
        }
        for (Map.Entry<Item, List<RecordedUsage>> item : items.entrySet()) {
            for (RecordedUsage usage : item.getValue()) {
                match(item.getKey(), usage, settle);
            }
        }
        return new Reconciliation(List.copyOf(found), onlyInLedger(), List.copyOf(onlyOnServer));
    }

    private void add(UsageOutcome outcome) {
        UsageRecord record = outcome.record();
        if (!inPeriod(record.usedAt())) {
            return;
        }
        Item item = new Item(record.subscriptionId(), record.itemId());
        items.computeIfAbsent(item, first -> new ArrayList<>());
        String id = outcome.usageId().orElse("");
        if (!id.isEmpty()) {
            byId.put(id, outcome);
        } else if (outcome.state() != UsageState.PENDING && outcome.state() != UsageState.REJECTED) {
            withoutId
                    .computeIfAbsent(
                            content(item, record.quantity(), record.usedAt(), record.code()), c -> new ArrayDeque<>())
                    .add(outcome);
        }
    }

    private void match(Item item, RecordedUsage usage, boolean settle) throws IOException {
        Deque<UsageOutcome> records = withoutId.get(content(item, usage.quantity(), usage.usedAt(), usage.code()));
        UsageOutcome outcome = records == null ? null : records.poll();
        if (outcome == null) {
            onlyOnServer.add(usage);
        } else if (outcome.state() != UsageState.ACCEPTED) {
            found.add(outcome);
            if (settle) {
                store.settle(outcome.key(), usage.id());
            }
        }
    }

    private List<UsageOutcome> onlyInLedger() {
        List<UsageOutcome> outcomes = new ArrayList<>(byId.values());
        withoutId.values().forEach(outcomes::addAll);
        outcomes.sort(Comparator.comparing(UsageOutcome::key));
        return List.copyOf(outcomes);
    }

    private boolean inPeriod(Instant usedAt) {
        return !usedAt.isBefore(from) && usedAt.isBefore(until);
    }

    private static Content content(Item item, int quantity, Instant usedAt, @Nullable String code) {
        return new Content(item, quantity, usedAt.truncatedTo(ChronoUnit.SECONDS), code);
    }
}
