package tallygate.examples.snippets;

import java.util.List;

/** The lines between two marks of a source file, without the indentation they share. */
final class Region {
    private Region() {}

    static String of(String source, String name) {
        List<String> lines = source.lines().toList();
        int start = mark(lines, "// snippet:start " + name);
        int end = mark(lines, "// snippet:end " + name);
        return String.join("\n", lines.subList(start + 1, end)).stripIndent().strip();
    }

    private static int mark(List<String> lines, String mark) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).strip().equals(mark)) {
                return line;
            }
        }
        throw new AssertionError("The source has no line \"" + mark + "\"");
    }
}
