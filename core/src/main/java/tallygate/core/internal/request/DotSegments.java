package tallygate.core.internal.request;

import java.util.Locale;

/** Detects path segments that servers and proxies resolve, with which a value could choose another endpoint. */
final class DotSegments {
    private DotSegments() {}

    /**
     * Returns whether a value has a segment of dots, also behind separators and percent signs that a server or proxy may
     * decode, and before the semicolon of a path parameter, which Java servers cut off.
     */
    static boolean leadsElsewhere(String value) {
        String decoded = value.toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "\\")
                .replace("%3b", ";");
        for (String segment : decoded.split("[/\\\\]", -1)) {
            int parameter = segment.indexOf(';');
            String name = parameter < 0 ? segment : segment.substring(0, parameter);
            if (name.equals(".") || name.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
