package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.squareup.moshi.JsonEncodingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.fuzz.Cost;

/** Whatever is read is what Moshi reads, and what Jackson calls JSON is read. */
class JsonInputFuzzTest {
    /** Jackson reads deeper documents and larger exponents, and guesses that some bytes are UTF-16. */
    private static final int DEPTH = 255;

    private static final JsonFactory JACKSON = new JsonFactory();

    /** The input is the document. */
    @FuzzTest
    void anyBytesAreReadAsOthersReadThem(byte[] document) throws Exception {
        AtomicReference<@Nullable Object> value = new AtomicReference<>();
        Cost.within(16L * document.length, () -> value.set(valueOrNull(document)));
        if (value.get() == null) {
            assertThat(isSurelyJson(document)).isFalse();
            return;
        }
        try {
            assertThat(value.get()).isEqualTo(MoshiValues.read(withoutMark(document)));
        } catch (JsonEncodingException refused) {
            // Moshi takes a number for one with a leading zero where a long that counts its digits overflows to zero.
            assertThat(new String(document, StandardCharsets.UTF_8)).containsPattern("\\d{64}");
        }
    }

    private static @Nullable Object valueOrNull(byte[] document) throws IOException {
        try {
            return JsonDocument.decode(JsonValues.ANY, new Buffer().write(document));
        } catch (MalformedJsonException refused) {
            return null;
        }
    }

    private static boolean isSurelyJson(byte[] document) {
        boolean isUtf8 =
                Arrays.equals(new String(document, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), document);
        if (!isUtf8 || new String(document, StandardCharsets.UTF_8).indexOf('\0') >= 0) {
            return false;
        }
        try (JsonParser parser = JACKSON.createParser(document)) {
            return isOneValue(parser);
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean isOneValue(JsonParser parser) throws IOException {
        int depth = 0;
        int values = 0;
        while (parser.nextToken() != null) {
            boolean isLarge =
                    parser.currentToken().isNumeric() && parser.getText().matches(".*[eE][-+]?\\d{9,}");
            if (depth > DEPTH || isLarge || values > 0) {
                return false;
            }
            depth += parser.currentToken().isStructStart()
                    ? 1
                    : parser.currentToken().isStructEnd() ? -1 : 0;
            boolean isNull = depth == 0 && parser.currentToken() == JsonToken.VALUE_NULL;
            if (isNull) {
                return false;
            }
            values += depth == 0 ? 1 : 0;
        }
        return values == 1;
    }

    private static byte[] withoutMark(byte[] document) {
        boolean marked = document.length > 2
                && document[0] == (byte) 0xef
                && document[1] == (byte) 0xbb
                && document[2] == (byte) 0xbf;
        return marked ? Arrays.copyOfRange(document, 3, document.length) : document;
    }
}
