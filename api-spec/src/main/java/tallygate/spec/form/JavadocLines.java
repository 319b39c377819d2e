package tallygate.spec.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Breaks text between words, so that no line of Javadoc is longer than 120 characters, unless a word is. */
final class JavadocLines {
    private static final int LONGEST_LINE = 120;
    private static final int ONE_LINE_MARKS = "/**  */".length();

    /** An inline tag counts as a word: it is kept on one line where it fits. Paths have braces too. */
    private static final Pattern WORD = Pattern.compile("\\{@([^{}]|\\{[^{}]*\\})*\\}\\S*|\\S+");

    private JavadocLines() {}

    /** Returns the lines of a comment that does not fit on one line; empty if it does. */
    static Optional<String> comment(int indent, String text) {
        return fits(indent + ONE_LINE_MARKS, text) ? Optional.empty() : Optional.of(broken(indent, "", text));
    }

    /** Returns the lines of a part of a comment, without its prefix; empty if it fits on one line. */
    static Optional<String> block(int indent, String prefix, String text) {
        return fits(lineStart(indent).length() + prefix.length(), text)
                ? Optional.empty()
                : Optional.of(broken(indent, prefix, text));
    }

    private static boolean fits(int others, String text) {
        return others + text.length() <= LONGEST_LINE && text.indexOf('\n') < 0;
    }

    /** The template writes the start of the first line, and the prefix. */
    private static String broken(int indent, String prefix, String text) {
        String start = lineStart(indent) + (prefix.startsWith("@") ? "    " : "");
        StringBuilder lines = new StringBuilder();
        int used = lineStart(indent).length() + prefix.length();
        String separator = "";
        for (String word : words(text, LONGEST_LINE - start.length())) {
            if (!separator.isEmpty() && used + separator.length() + word.length() > LONGEST_LINE) {
                separator = "\n" + start;
                used = 0;
            }
            lines.append(separator).append(word);
            used += separator.replace("\n", "").length() + word.length();
            separator = " ";
        }
        return lines.toString();
    }

    private static List<String> words(String text, int longest) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> word.length() > longest ? Arrays.stream(word.split("\\s+")) : Stream.of(word))
                .toList();
    }

    private static String lineStart(int indent) {
        return " ".repeat(indent) + " * ";
    }
}
