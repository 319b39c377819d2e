package tallygate.core.internal.request;

import java.util.Locale;

/** Path segments that servers and proxies resolve, so that a value could choose another endpoint. */
final class DotSegments {
    private DotSegments() {}

    /**
     * Also looks behind separators and percent signs that some server on the way may decode, and before the semicolon of a
     * path parameter, which Java servers cut off.
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
