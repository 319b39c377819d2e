package tallygate.json;

import java.nio.charset.StandardCharsets;

/** Replaces half surrogate pairs in names, which cannot be written. */
final class WritableNames {
    private WritableNames() {}

    /** Returns the name with a question mark for half a surrogate pair, for which a writer of names has no escape. */
    static String of(String name) {
        return isWellFormed(name) ? name : new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
