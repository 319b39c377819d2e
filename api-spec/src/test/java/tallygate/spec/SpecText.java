package tallygate.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What texts of a document may hold. Templates put them into comments, string literals and names of Java as they are: this
 * keeps each of them in its place, and its files in their folder.
 */
public final class SpecText {
    private static final Pattern DESCRIPTION = Pattern.compile("(?!.*\\*/)[^\"\\\\@<>&]*", Pattern.DOTALL);
    private static final Pattern SCHEMA = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern ENUM_VALUE = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    /** What follows a number sign keeps two operations of one path apart. */
    private static final Pattern PATH =
            Pattern.compile("(/([A-Za-z0-9._~-]+|\\{[A-Za-z][A-Za-z0-9_]*}))+/?(#[A-Za-z0-9]+)?");

    private final List<String> violations = new ArrayList<>();

    private SpecText() {}

    /** The places of all texts that would not stay where a template puts them; empty for a document that may be used. */
    public static List<String> violations(Map<String, ?> document) {
        SpecText text = new SpecText();
        text.check("", document);
        return text.violations;
    }

    private void check(String place, Object node) {
        if (place.endsWith("/example")) {
            return;
        }
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, child) -> {
                checkName(place, String.valueOf(name));
                check(place + "/" + name, child);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> check(place + "/-", element));
        } else {
            checkText(place, String.valueOf(node));
        }
    }

    private void checkName(String place, String name) {
        if (place.equals("/paths")) {
            require(PATH, place, name);
        } else if (place.equals("/components/schemas")) {
            require(SCHEMA, place, name);
        } else if (place.endsWith("/properties")) {
            require(PROPERTY, place, name);
        }
    }

    private void checkText(String place, String text) {
        boolean property = place.matches(".*/properties/[^/]*");
        if (place.matches(".*/(description|summary|x-enum-descriptions/-|x-paging/noList)") && !property) {
            require(DESCRIPTION, place, text);
        } else if (place.endsWith("/enum/-")) {
            require(ENUM_VALUE, place, text);
        } else if (place.endsWith("/x-enum-varnames/-")) {
            require(CONSTANT, place, text);
        } else if (place.endsWith("/x-path")) {
            require(PATH, place, text);
        } else if (place.contains("/x-paging/")) {
            require(PROPERTY, place, text.replaceFirst("[0-9]+", "x"));
        }
    }

    private void require(Pattern pattern, String place, String text) {
        if (!pattern.matcher(text).matches()) {
            violations.add(place + ": " + text);
        }
    }
}
