package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.Buffer;
import tallygate.fuzz.Cost;

/** Whatever is read is what Moshi reads, and what Jackson calls JSON is read. */
class JsonInputFuzzTest {
    /** Jackson reads deeper documents and larger exponents, and guesses that some bytes are UTF-16. */
    private static final int DEPTH = 255;

    private static final JsonFactory JACKSON = new JsonFactory();

    /** The input is the document. */
    @FuzzTest
    void anyBytesAreReadAsOthersReadThem(byte[] document) throws Exception {
        Cost.within(16L * document.length, () -> {
            Object value;
            try {
                value = JsonDocument.decode(JsonValues.ANY, new Buffer().write(document));
            } catch (MalformedJsonException refused) {
                assertThat(isSurelyJson(document)).as(refused.getMessage()).isFalse();
                return;
            }
            assertThat(value).isEqualTo(MoshiValues.read(withoutMark(document)));
        });
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
