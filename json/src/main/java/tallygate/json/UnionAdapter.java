package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Base of the generated adapters of types with several variants, which the text of one property distinguishes. An object of
 * an undocumented variant, or without that property, is kept unchanged.
 *
 * <p>Each object is read up to that property first, and then from its beginning. If the property occurs twice, the first one
 * decides.
 */
public abstract class UnionAdapter<T extends JsonObject> extends ValueAdapter<T> {
    private final Names discriminator;

    /** @param discriminator the name of the property that tells the variants apart */
    protected UnionAdapter(String discriminator) {
        this.discriminator = Names.of(discriminator);
    }

    /** Returns the adapter of the variant with this text in its discriminator; null if it is not documented. */
    protected abstract @Nullable ValueAdapter<? extends T> variant(String text);

    /** Returns the value that keeps an object of no documented variant. */
    protected abstract T unknown(Map<String, @Nullable Object> properties);

    /** Writes a value of a documented variant. */
    protected abstract void writeVariant(JsonOutput json, T value) throws IOException;

    /** Returns whether the value is of one of the variants that are documented. */
    @Override
    protected abstract boolean isDocumented(T value);

    @Override
    final Token documented() {
        return Token.BEGIN_OBJECT;
    }

    @Override
    final T read(JsonInput json) throws IOException, WrongKindException {
        if (json.nextByte() != '{') {
            throw new WrongKindException(FreeForm.read(json));
        }
        json.markValue();
        String text = textOfDiscriminator(json);
        json.returnToValue();
        ValueAdapter<? extends T> variant = text == null ? null : variant(text);
        return variant == null ? unknown(FreeForm.readObject(json)) : variant.read(json);
    }

    private @Nullable String textOfDiscriminator(JsonInput json) throws IOException {
        Level object = json.beginLevel('{');
        while (json.hasNext('}')) {
            if (json.selectName(discriminator) >= 0) {
                return json.nextByte() == '"' ? json.text() : null;
            }
            json.nextName(object);
            skipValue(json);
        }
        return null;
    }

    /** Skips a value; invalid texts in it are found when it is read. */
    private static void skipValue(JsonInput json) throws IOException {
        switch (json.peek()) {
            case BEGIN_OBJECT -> {
                json.beginLevel('{');
                while (json.hasNext('}')) {
                    json.skipText();
                    json.pass(':');
                    skipValue(json);
                }
            }
            case BEGIN_ARRAY -> {
                json.beginLevel('[');
                while (json.hasNext(']')) {
                    skipValue(json);
                }
            }
            case STRING -> json.skipText();
            case NUMBER -> json.numberText();
            case BOOLEAN -> json.truth();
            default -> json.nextNull();
        }
    }

    @Override
    final void write(JsonOutput json, T value) throws IOException {
        if (isDocumented(value)) {
            writeVariant(json, value);
        } else {
            FreeForm.write(json, value.unknownProperties());
        }
    }
}
