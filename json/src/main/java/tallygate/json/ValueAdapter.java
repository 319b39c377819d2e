package tallygate.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one documented kind of JSON value. Stateless and thread-safe.
 *
 * <p>As a plain Moshi adapter it maps JSON null to null and throws {@link JsonDataException} when the value is of
 * another kind. Inside an object the same value only makes its property missing; see {@link ObjectReader}.
 *
 * <p>Generated code extends {@link ObjectAdapter} and {@link EnumAdapter}, never this class.
 */
public abstract class ValueAdapter<T> extends JsonAdapter<T> {
    ValueAdapter() {}

    /** Reads a value that is not null. Always consumes it whole, so that the reader can continue. */
    abstract T read(JsonInput json) throws IOException, WrongKindException;

    abstract void write(JsonOutput json, T value) throws IOException;

    /** Returns the documented first token of the value; null if any value is documented. */
    @Nullable
    Token documented() {
        return null;
    }

    /** Returns whether the value is a documented one. */
    boolean isDocumented(T value) {
        return true;
    }

    /** Returns the value in the types of {@link JsonValues}. */
    final @Nullable Object toFreeForm(@Nullable T value) throws IOException {
        Buffer document = new Buffer();
        writeTo(document, value);
        try (JsonInput json = new JsonInput(document, null, null)) {
            return FreeForm.read(json);
        }
    }

    @Override
    public final @Nullable T fromJson(JsonReader json) throws IOException {
        if (json.peek() == JsonReader.Token.NULL) {
            return json.nextNull();
        }
        try (BufferedSource value = json.nextSource();
                JsonInput input = new JsonInput(value, json.tag(DriftObserver.class), json)) {
            return readOrNull(input);
        }
    }

    /**
     * Reads a value that may be null.
     *
     * @throws JsonDataException if it is of another kind
     */
    final @Nullable T readOrNull(JsonInput json) throws IOException {
        if (json.nextByte() == 'n') {
            return json.nextNull();
        }
        try {
            return read(json);
        } catch (WrongKindException e) {
            throw new JsonDataException("The value at " + json.path() + " is " + FreeForm.kindOf(e.value())
                    + ", which is not what is documented");
        }
    }

    @Override
    public final void toJson(JsonWriter json, @Nullable T value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else if (MoshiValueWriter.makesBytes(json) && json.getIndent().isEmpty()) {
            try (BufferedSink sink = json.valueSink()) {
                writeTo(sink, value);
            }
        } else {
            MoshiValueWriter.write(json, toFreeForm(value));
        }
    }

    /** Writes the value as one document. */
    final void writeTo(BufferedSink sink, @Nullable T value) throws IOException {
        try (JsonOutput json = new JsonOutput(sink)) {
            writeOrNull(json, value);
            json.flush();
        }
    }

    /** Writes the value within a document; for generated adapters. */
    public final void writeOrNull(JsonOutput json, @Nullable T value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else {
            write(json, value);
        }
    }
}
