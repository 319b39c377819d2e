package tallygate.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger: fields with tabs between, the last of them the checksum of all bytes before its tab. A field that is
 * absent is {@code \N}; backslash, tab, line feed and carriage return are written {@code \\}, {@code \t}, {@code \n} and
 * {@code \r}.
 */
final class LedgerLine {
    /** The longest line, with its line feed; the limits of the fields keep below it. */
    static final int MAX_BYTES = 64 * 1024;

    private static final String ABSENT = "\\N";
    private static final int CHECKSUM_BYTES = 9;

    private LedgerLine() {}

    static byte[] encode(List<@Nullable String> fields) {
        StringBuilder line = new StringBuilder(200);
        for (String field : fields) {
            append(line, field);
            line.append('\t');
        }
        byte[] bytes = line.append("????????\n").toString().getBytes(StandardCharsets.UTF_8);
        int end = bytes.length - 1 - CHECKSUM_BYTES;
        byte[] checksum = checksum(bytes, 0, end).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(checksum, 0, bytes, end + 1, checksum.length);
        return bytes;
    }

    /**
     * The fields of a line without its checksum, or null if that is wrong.
     *
     * @param length without the line feed
     */
    static @Nullable List<@Nullable String> decode(byte[] bytes, int from, int length) {
        int fieldsLength = length - CHECKSUM_BYTES;
        if (fieldsLength < 0 || bytes[from + fieldsLength] != '\t') {
            return null;
        }
        String expected = checksum(bytes, from, fieldsLength);
        String found = new String(bytes, from + fieldsLength + 1, CHECKSUM_BYTES - 1, StandardCharsets.ISO_8859_1);
        return expected.equals(found) ? split(new String(bytes, from, fieldsLength, StandardCharsets.UTF_8)) : null;
    }

    private static List<@Nullable String> split(String line) {
        List<@Nullable String> fields = new ArrayList<>(12);
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            fields.add(unescape(line.substring(from, tab)));
            from = tab + 1;
        }
        fields.add(unescape(line.substring(from)));
        return fields;
    }

    private static void append(StringBuilder line, @Nullable String field) {
        if (field == null) {
            line.append(ABSENT);
            return;
        }
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    private static @Nullable String unescape(String field) {
        if (field.equals(ABSENT)) {
            return null;
        }
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                c = field.charAt(i);
                c = c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
            }
            text.append(c);
        }
        return text.toString();
    }

    private static String checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        String hex = Long.toHexString(crc.getValue());
        return "0".repeat(8 - hex.length()) + hex;
    }
}
