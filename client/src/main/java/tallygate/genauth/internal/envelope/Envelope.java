package tallygate.client.internal;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The outermost object of a body of GenAuth: what it says of the call, not the data. Reading it also proves that the whole
 * body is one JSON object, before any type is decoded.
 *
 * @param statusCode 200 for success; null where the body does not say
 */
record Envelope(
        @Nullable Integer statusCode, @Nullable Integer apiCode, @Nullable String requestId, @Nullable String message) {

    static final Envelope EMPTY = new Envelope(null, null, null, null);

    private static final JsonReader.Options NAMES =
            JsonReader.Options.of("statusCode", "apiCode", "requestId", "message");
    /** Longer numbers take too long to read; types refuse them, too. */
    private static final int MAX_DIGITS = 1000;

    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

    /**
     * Reads without consuming. Of a name that occurs twice the last value counts, as in the decoded types.
     *
     * @throws IOException if the body is not exactly one JSON object; the message shows nothing of it
     */
    static Envelope read(Buffer body) throws IOException {
        if (body.exhausted()) {
            throw new IOException("it is empty");
        }
        JsonReader reader = JsonReader.of(withoutByteOrderMark(Peek.at(body)));
        try {
            if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
                throw new IOException("it is not a JSON object");
            }
            Envelope envelope = readObject(reader);
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new IOException("something follows the JSON object");
            }
            return envelope;
        } catch (EOFException e) {
            throw new IOException("the JSON breaks off before its end");
        } catch (JsonDataException e) {
            throw new IOException("the JSON is nested too deeply");
        } catch (com.squareup.moshi.JsonEncodingException e) {
            throw new IOException("it is not JSON");
        }
    }

    static BufferedSource withoutByteOrderMark(BufferedSource json) throws IOException {
        if (json.rangeEquals(0, BYTE_ORDER_MARK)) {
            json.skip(BYTE_ORDER_MARK.size());
        }
        return json;
    }

    private static Envelope readObject(JsonReader reader) throws IOException {
        Integer statusCode = null;
        boolean otherThanANumber = false;
        Integer apiCode = null;
        String requestId = null;
        String message = null;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(NAMES)) {
                case 0 -> {
                    boolean said = reader.peek() != JsonReader.Token.NULL;
                    statusCode = code(reader);
                    otherThanANumber = said && statusCode == null;
                }
                case 1 -> apiCode = code(reader);
                case 2 -> requestId = text(reader);
                case 3 -> message = text(reader);
                default -> {
                    reader.skipName();
                    reader.skipValue();
                }
            }
        }
        reader.endObject();
        if (otherThanANumber) {
            // Null counts as not said; but what is there and no code must not pass for a success.
            throw new IOException("its statusCode is not a number");
        }
        return new Envelope(statusCode, apiCode, requestId, message);
    }

    /** A code is written as 200, 200.0 or "200". */
    private static @Nullable Integer code(JsonReader reader) throws IOException {
        String text = text(reader);
        if (text == null || text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            return new BigDecimal(text).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    static @Nullable String text(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case STRING, NUMBER:
                return reader.nextString();
            default:
                reader.skipValue();
                return null;
        }
    }
}
