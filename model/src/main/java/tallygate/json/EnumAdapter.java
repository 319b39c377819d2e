package tallygate.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Base of the generated adapters of open sets of texts. Any text is a value, known or not. */
public abstract class EnumAdapter<T> extends ValueAdapter<T> {
    protected EnumAdapter() {}

    /** The value that stands for the text. */
    protected abstract T valueOf(String text);

    /** The text that stands for the value. */
    protected abstract String textOf(T value);

    /** Whether the value is one of those that are documented. */
    @Override
    protected abstract boolean isDocumented(T value);

    @Override
    final Token documented() {
        return Token.STRING;
    }

    @Override
    final T read(JsonReader json) throws IOException, WrongKindException {
        return valueOf(ScalarAdapters.TEXT.read(json));
    }

    @Override
    final void write(JsonWriter json, T value) throws IOException {
        ScalarAdapters.TEXT.write(json, textOf(value));
    }
}
