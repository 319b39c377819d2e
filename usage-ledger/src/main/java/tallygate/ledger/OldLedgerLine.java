package tallygate.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A line of the text format before SQL: fields separated by tabs, of which the last is the CRC32C of the bytes before it. In
 * a field {@code \\}, {@code \t}, {@code \n} and {@code \r} are escaped; {@code \N} is an absent field.
 */
final class OldLedgerLine {
    private static final int CHECKSUM = 9;

    private final String[] fields;

    /** @throws IllegalArgumentException if the checksum is not that of the text */
    OldLedgerLine(byte[] line) {
        int end = line.length - CHECKSUM;
        CRC32C checksum = new CRC32C();
        checksum.update(line, 0, Math.max(end, 0));
        String expected = "\t" + HexFormat.of().toHexDigits((int) checksum.getValue());
        if (end < 0 || !new String(line, end, CHECKSUM, US_ASCII).equals(expected)) {
            throw new IllegalArgumentException("its checksum is not that of its text");
        }
        fields = new String(line, 0, end, UTF_8).split("\t", -1);
    }

    /** @throws IllegalArgumentException if there is no such field */
    String text(int index) {
        String text = optional(index);
        if (text == null) {
            throw new IllegalArgumentException("it is not complete");
        }
        return text;
    }

    /** The record in a line of the kind {@code usage}. */
    UsageRecord record() {
        String amount = optional(10);
        return new UsageRecord(
                text(4),
                text(5),
                Integer.parseInt(text(6)),
                text(11),
                Instant.parse(text(7)),
                optional(8),
                optional(9),
                amount == null ? null : Long.valueOf(amount));
    }

    private @Nullable String optional(int index) {
        if (index >= fields.length || fields[index].equals("\\N")) {
            return null;
        }
        StringBuilder text = new StringBuilder(fields[index]);
        for (int i = text.indexOf("\\"); i >= 0; i = text.indexOf("\\", i + 1)) {
            text.deleteCharAt(i);
            int escape = "tnr".indexOf(text.charAt(i));
            if (escape >= 0) {
                text.setCharAt(i, "\t\n\r".charAt(escape));
            }
        }
        return text.toString();
    }
}
