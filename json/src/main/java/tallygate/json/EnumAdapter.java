package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Base of the generated adapters of open sets of texts. Any text is a value, known or not. */
public abstract class EnumAdapter<T> extends ValueAdapter<T> {
    private final Names texts;
    private final List<T> constants;

    /** @param constants the documented values by their texts */
    protected EnumAdapter(Map<String, T> constants) {
        this.texts = Names.ofTexts(constants.keySet().toArray(String[]::new));
        this.constants = List.copyOf(constants.values());
    }

    /** Returns the value that stands for the text. */
    protected abstract T valueOf(String text);

    /** Returns the text that stands for the value. */
    protected abstract String textOf(T value);

    /** Returns whether the value is one of those that are documented. */
    @Override
    protected abstract boolean isDocumented(T value);

    @Override
    final Token documented() {
        return Token.STRING;
    }

    @Override
    final T read(JsonInput json) throws IOException, WrongKindException {
        // An expected text is recognized in the input, without a copy.
        int known = json.nextByte() == '"' ? json.selectText(texts) : -1;
        return known >= 0 ? constants.get(known) : valueOf(ScalarAdapters.TEXT.read(json));
    }

    @Override
    final void write(JsonOutput json, T value) throws IOException {
        json.text(textOf(value));
    }
}
