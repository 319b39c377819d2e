package tallygate.json;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import okio.Buffer;

/** Documents as text, for the tests. */
public final class Documents {
    private Documents() {}

    public static <T> T decode(JsonAdapter<T> adapter, String document) throws IOException {
        return JsonDocument.decode(adapter, new Buffer().writeUtf8(document));
    }

    public static <T> String encode(JsonAdapter<T> adapter, T value) throws IOException {
        Buffer document = new Buffer();
        JsonDocument.encode(adapter, value, document);
        return document.readUtf8();
    }

    /** The document as free-form values, to compare without regard to order and blanks. */
    public static Object values(String document) throws IOException {
        return decode(JsonValues.ANY, document);
    }
}
