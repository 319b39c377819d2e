package tallygate.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tallygate.ledger.LedgerEntry.Accepted;
import tallygate.ledger.LedgerEntry.Rejected;
import tallygate.ledger.LedgerEntry.Sending;
import tallygate.ledger.LedgerEntry.Unknown;
import tallygate.ledger.LedgerEntry.Unsent;
import tallygate.ledger.LedgerEntry.Usage;

/** Entries as the fields of a line: the kind, number, key, time, and what the kind adds. */
final class EntryFormat {
    private EntryFormat() {}

    static byte[] encode(LedgerEntry entry) {
        if (entry instanceof Usage usage) {
            UsageRecord record = usage.record();
            return line(
                    "usage",
                    entry,
                    record.subscriptionId(),
                    record.itemId(),
                    Integer.toString(record.quantity()),
                    record.usedAt().toString(),
                    record.code(),
                    record.group(),
                    record.amount() == null ? null : record.amount().toString(),
                    record.description());
        }
        if (entry instanceof Accepted accepted) {
            return line("accepted", entry, accepted.usageId());
        }
        if (entry instanceof Rejected rejected) {
            return line("rejected", entry, Integer.toString(rejected.status()), rejected.reason());
        }
        if (entry instanceof Unknown unknown) {
            return line("unknown", entry, unknown.reason());
        }
        if (entry instanceof Unsent unsent) {
            return line("unsent", entry, unsent.reason());
        }
        return line("sending", entry);
    }

    /** @throws IllegalArgumentException if the fields are not those of an entry */
    static LedgerEntry decode(List<@Nullable String> fields) {
        try {
            return entry(fields);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its time is none", e);
        }
    }

    private static LedgerEntry entry(List<@Nullable String> fields) {
        String kind = text(fields, 0);
        int number = Integer.parseInt(text(fields, 1));
        String key = text(fields, 2);
        Instant at = Instant.parse(text(fields, 3));
        return switch (kind) {
            case "usage" -> new Usage(number, key, at, record(fields));
            case "sending" -> new Sending(number, key, at);
            case "accepted" -> new Accepted(number, key, at, text(fields, 4));
            case "rejected" -> new Rejected(number, key, at, Integer.parseInt(text(fields, 4)), text(fields, 5));
            case "unknown" -> new Unknown(number, key, at, text(fields, 4));
            case "unsent" -> new Unsent(number, key, at, text(fields, 4));
            default -> throw new IllegalArgumentException("its kind is none that this version knows");
        };
    }

    private static UsageRecord record(List<@Nullable String> fields) {
        String description = text(fields, 11);
        String amount = fields.get(10);
        return new UsageRecord(
                text(fields, 4),
                text(fields, 5),
                Integer.parseInt(text(fields, 6)),
                description,
                Instant.parse(text(fields, 7)),
                fields.get(8),
                fields.get(9),
                amount == null ? null : Long.valueOf(amount));
    }

    private static String text(List<@Nullable String> fields, int index) {
        String text = index < fields.size() ? fields.get(index) : null;
        if (text == null) {
            throw new IllegalArgumentException("it is not complete");
        }
        return text;
    }

    private static byte[] line(String kind, LedgerEntry entry, @Nullable String... more) {
        @Nullable String[] fields = new @Nullable String[4 + more.length];
        fields[0] = kind;
        fields[1] = Integer.toString(entry.number());
        fields[2] = entry.key();
        fields[3] = entry.at().toString();
        System.arraycopy(more, 0, fields, 4, more.length);
        return LedgerLine.encode(Arrays.asList(fields));
    }
}
