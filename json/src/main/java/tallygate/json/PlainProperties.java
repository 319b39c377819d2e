package tallygate.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the most frequent properties: texts and booleans in the order of their documentation, without blanks between. It
 * keeps its state in local variables, because reading mostly waits for the last stored value.
 */
final class PlainProperties {
    private static final long TRUE = word("true");
    private static final long FALSE = word("false");

    private PlainProperties() {}

    private static long word(String text) {
        return Words.at((text + "\0\0\0\0").getBytes(StandardCharsets.US_ASCII), 0);
    }

    /**
     * Reads properties into their places as long as they are plain and in order; passes the name of one that is not plain.
     *
     * @return the place of the first property that was not read; as {@code ~place} if its name was not passed either
     */
    static int read(
            JsonInput json,
            ObjectType type,
            @Nullable LastValues last,
            @Nullable Object[] values,
            Level level,
            int from,
            int to)
            throws IOException {
        Names names = type.properties;
        byte[] bytes = json.data;
        int at = json.begun ? json.position - 1 : json.position;
        int place = from;
        for (; place < to; place++) {
            int value = at + names.lengthAt(place);
            if (at < 0 || value > json.limit - Long.BYTES || !(bytes[at] == ',' || json.begun)) {
                break;
            }
            if (!names.standsAt(place, bytes, at)) {
                break;
            }
            json.begun = false;
            PropertyKind kind = type.kindAt(place);
            int text = value + 1;
            if (bytes[value] == '"' && kind.isText) {
                int same = last == null ? 0 : last.sameLength(place, text);
                if (last != null && same > 0) {
                    values[place] = last.value(place);
                    at = text + same;
                    continue;
                }
                if (kind == PropertyKind.TEXT) {
                    level.place = place;
                    json.position = value;
                    String read = json.text();
                    values[place] = read;
                    at = json.position;
                    bytes = json.data;
                    if (last != null) {
                        last.keep(place, read, text, at);
                    }
                    continue;
                }
            } else if (kind == PropertyKind.BOOLEAN) {
                long word = Words.at(bytes, value);
                boolean truth = Words.first(4, word) == TRUE;
                if (truth || Words.first(5, word) == FALSE) {
                    values[place] = truth;
                    at = value + (truth ? 4 : 5);
                    continue;
                }
            }
            json.position = value;
            return place;
        }
        json.position = json.begun ? at + 1 : at;
        return ~place;
    }
}
