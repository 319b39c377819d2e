package tallygate.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Base of the generated adapters of value types. */
public abstract class ObjectAdapter<T> extends ValueAdapter<T> {
    protected ObjectAdapter() {}

    /** Reads the object whose opening brace comes next. */
    protected abstract T readObject(JsonReader json) throws IOException;

    /** Writes the value as one object. */
    protected abstract void writeObject(JsonWriter json, T value) throws IOException;

    @Override
    final Token documented() {
        return Token.BEGIN_OBJECT;
    }

    @Override
    final T read(JsonReader json) throws IOException, WrongKindException {
        if (json.peek() != Token.BEGIN_OBJECT) {
            throw new WrongKindException(FreeForm.read(json));
        }
        return readObject(json);
    }

    @Override
    final void write(JsonWriter json, T value) throws IOException {
        writeObject(json, value);
    }
}
