package tallygate.cli.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import tallygate.ledger.UsageRecord;

/**
 * Identifies rows by their content, so that a row has the same id in every run, wherever it is in the file. Identical rows
 * are distinguished by their order.
 */
final class RowIds {
    /** Matches an id. */
    static final String PATTERN = "[0-9a-f]{32}(?:-[0-9]+)?";

    private final Map<String, Integer> seen = new HashMap<>();

    String next(UsageRecord usage) {
        String digest = digest(usage);
        int times = seen.merge(digest, 1, Integer::sum);
        return digest + (times == 1 ? "" : "-" + times);
    }

    private static String digest(UsageRecord usage) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(usage.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasSha256) {
            throw new IllegalStateException(everyJdkHasSha256);
        }
    }
}
