package tallygate.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Base of the generated adapters of types with several variants, which the text of one property tells apart. An object of
 * none of them is kept as it is, and so is one without that property.
 *
 * <p>Each object is read up to that property first, and then from its beginning. If the property occurs twice, the first one
 * decides.
 */
public abstract class UnionAdapter<T extends JsonObject> extends ValueAdapter<T> {
    private final JsonReader.Options discriminator;

    /** @param discriminator the name of the property that tells the variants apart */
    protected UnionAdapter(String discriminator) {
        this.discriminator = JsonReader.Options.of(discriminator);
    }

    /** The adapter of the variant with this text in its discriminator; null if it is not documented. */
    protected abstract @Nullable ValueAdapter<? extends T> variant(String text);

    /** The value that keeps an object of no documented variant. */
    protected abstract T unknown(Map<String, @Nullable Object> properties);

    /** Writes a value of a documented variant. */
    protected abstract void writeVariant(JsonWriter json, T value) throws IOException;

    /** Whether the value is of one of the variants that are documented. */
    @Override
    protected abstract boolean isDocumented(T value);

    @Override
    final Token documented() {
        return Token.BEGIN_OBJECT;
    }

    @Override
    final T read(JsonReader json) throws IOException, WrongKindException {
        if (json.peek() != Token.BEGIN_OBJECT) {
            throw new WrongKindException(FreeForm.read(json));
        }
        String text = textOfDiscriminator(json.peekJson());
        ValueAdapter<? extends T> variant = text == null ? null : variant(text);
        return variant == null ? unknown(FreeForm.readObject(json)) : variant.read(json);
    }

    private @Nullable String textOfDiscriminator(JsonReader ahead) throws IOException {
        ahead.beginObject();
        while (ahead.hasNext()) {
            if (ahead.selectName(discriminator) < 0) {
                ahead.skipName();
                ahead.skipValue();
            } else {
                return ahead.peek() == Token.STRING ? ahead.nextString() : null;
            }
        }
        return null;
    }

    @Override
    final void write(JsonWriter json, T value) throws IOException {
        if (isDocumented(value)) {
            writeVariant(json, value);
        } else {
            FreeForm.writeWithNulls(json, value.unknownProperties());
        }
    }
}
