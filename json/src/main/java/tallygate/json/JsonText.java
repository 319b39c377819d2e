package tallygate.json;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.BufferedSink;

/** Writes text so that it is read back equal, even half a surrogate pair, which UTF-8 cannot hold. */
final class JsonText {
    private JsonText() {}

    /** The name as it can be written: a question mark for half a surrogate pair, for which a writer of names has no escape. */
    static String writableName(String name) {
        return isWellFormed(name) ? name : new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static void write(JsonWriter json, String text) throws IOException {
        if (isWellFormed(text)) {
            json.value(text);
            return;
        }
        try (BufferedSink sink = json.valueSink()) {
            sink.writeByte('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
                    sink.writeUtf8(String.format("\\u%04x", (int) c));
                } else {
                    sink.writeByte(c);
                }
            }
            sink.writeByte('"');
        }
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
