package tallygate.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.EOFException;
import java.io.IOException;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole JSON documents. */
public final class JsonDocument {
    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

    private JsonDocument() {}

    /**
     * Reads one document up to its end, directly from the bytes. A byte order mark is skipped; bytes that are not UTF-8 are
     * read as U+FFFD; objects and arrays may be nested 255 deep. Does not close the source.
     *
     * @return the value, never null
     * @throws MalformedJsonException if the bytes are not exactly one document of the adapter's kind
     * @throws IOException if the source fails; a source that ends too early is a malformed document
     */
    public static <T> T decode(JsonAdapter<T> adapter, BufferedSource source) throws IOException {
        return decode(adapter, source, null);
    }

    /**
     * Reads one document as {@link #decode(JsonAdapter, BufferedSource)} does, and reports its differences from the
     * documentation.
     *
     * @param observer null for none
     */
    public static <T> T decode(JsonAdapter<T> adapter, BufferedSource source, @Nullable DriftObserver observer)
            throws IOException {
        try {
            T value = adapter instanceof ValueAdapter<T> ours
                    ? whole(ours, source, observer)
                    : whole(adapter, source, observer);
            if (value == null) {
                throw malformed("It is null", null);
            }
            return value;
        } catch (EOFException e) {
            throw malformed("It ends too early", e);
        } catch (JsonEncodingException | JsonDataException e) {
            throw malformed(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns a reader of the source, after a byte order mark if there is one. Closing it closes the source. */
    public static JsonReader reader(BufferedSource source) throws IOException {
        skipByteOrderMark(source);
        return JsonReader.of(source);
    }

    private static void skipByteOrderMark(BufferedSource source) throws IOException {
        if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
            source.skip(BYTE_ORDER_MARK.size());
        }
    }

    private static <T> @Nullable T whole(
            ValueAdapter<T> adapter, BufferedSource source, @Nullable DriftObserver observer) throws IOException {
        skipByteOrderMark(source);
        try (JsonInput json = new JsonInput(source, observer, null)) {
            T value = adapter.readOrNull(json);
            if (json.nextByte() != InputWindow.END) {
                throw malformed("Something follows its end", null);
            }
            return value;
        }
    }

    /** Reads with an adapter of Moshi, which may contain ours. */
    private static <T> @Nullable T whole(
            JsonAdapter<T> adapter, BufferedSource source, @Nullable DriftObserver observer) throws IOException {
        JsonReader json = reader(source);
        if (observer != null) {
            json.setTag(DriftObserver.class, observer);
        }
        T value = adapter.fromJson(json);
        if (json.peek() != JsonReader.Token.END_DOCUMENT) {
            throw malformed("Something follows its end", null);
        }
        return value;
    }

    /** Writes the value as one document. Does not close the sink. */
    public static <T> void encode(JsonAdapter<T> adapter, T value, BufferedSink sink) throws IOException {
        if (adapter instanceof ValueAdapter<T> ours) {
            ours.writeTo(sink, value);
            return;
        }
        JsonWriter json = JsonWriter.of(sink);
        adapter.toJson(json, value);
        json.flush();
    }

    private static MalformedJsonException malformed(String reason, @Nullable Exception cause) {
        return new MalformedJsonException("Not the JSON document that was expected. " + reason + ".", cause);
    }
}
