package tallygate.examples.snippets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code block of a document that says which region it shows: {@code <!-- snippet: ClassName#name -->} on the line before
 * the fence.
 */
record QuotedSnippet(String document, String className, String name, String code) {
    private static final Pattern MARK = Pattern.compile("<!--\\s*snippet:(.*?)-->\\s*");
    private static final Pattern REFERENCE = Pattern.compile("\\s*(\\w+)#([\\w-]+)\\s*");
    private static final Pattern BLOCK = Pattern.compile("\\A```java\\s*\\n(.*?)\\n```", Pattern.DOTALL);

    static List<QuotedSnippet> in(String document, String text) {
        List<QuotedSnippet> quoted = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            Matcher reference = REFERENCE.matcher(mark.group(1));
            Matcher block = BLOCK.matcher(text.substring(mark.end()));
            if (!reference.matches() || !block.find()) {
                throw new AssertionError(document + ": \"" + mark.group().strip()
                        + "\" must name ClassName#name and stand right before a ```java block");
            }
            quoted.add(new QuotedSnippet(document, reference.group(1), reference.group(2), block.group(1)));
        }
        return quoted;
    }
}
