package tallygate.genauth.services;

import java.util.regex.Pattern;

/** Checks a value that becomes one segment of a path, by the rules of the client; Retrofit encodes it. */
final class PathValue {
    /** A segment of dots, also behind separators and percent signs that a server or proxy may decode. */
    private static final Pattern LEADS_ELSEWHERE = Pattern.compile(
            "(.*(/|\\\\|%2f|%5c))?(\\.|%2e){1,2}((/|\\\\|%2f|%5c).*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PathValue() {}

    /** @throws IllegalArgumentException if the value is empty, cannot be sent, or would lead to another endpoint */
    static String checked(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the path parameter " + name + " is empty");
        }
        if (LEADS_ELSEWHERE.matcher(value).matches()) {
            throw new IllegalArgumentException("the path parameter " + name
                    + " has a segment of dots (. or ..), which could lead to another endpoint");
        }
        return WholeText.checked(name, value);
    }
}
