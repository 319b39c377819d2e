package tallygate.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Reads the input of a target as lines of text, so that its files can be read and written by people. */
public final class Seed {
    private Seed() {}

    /**
     * Exactly so many texts: the first lines, and the rest as the last; empty texts where there are too few. What a line of
     * UTF-8 cannot hold stands for itself elsewhere in Unicode: U+E000 and U+E001 for the halves of a surrogate pair,
     * U+E00A for a line feed.
     */
    public static List<String> texts(byte[] data, int count) {
        List<String> texts = new ArrayList<>();
        for (String line : new String(data, UTF_8).split("\n", count)) {
            texts.add(
                    line.replace('\ue000', '\ud800').replace('\ue001', '\udc00').replace('\ue00a', '\n'));
        }
        while (texts.size() < count) {
            texts.add("");
        }
        return texts;
    }

    /** The first line, and the bytes after it as they are. */
    public static Headed headed(byte[] data) {
        int end = 0;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        int begin = Math.min(end + 1, data.length);
        byte[] rest = new byte[data.length - begin];
        System.arraycopy(data, begin, rest, 0, rest.length);
        return new Headed(new String(data, 0, end, UTF_8), rest);
    }

    public record Headed(String line, byte[] rest) {}
}
