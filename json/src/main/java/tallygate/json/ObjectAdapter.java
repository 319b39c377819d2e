package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Base of the generated adapters of value types. */
public abstract class ObjectAdapter<T> extends ValueAdapter<T> {
    private final ObjectType type;

    protected ObjectAdapter(ObjectType type) {
        this.type = type;
    }

    /**
     * Reads a property of {@link PropertyKind#NAMED_TEXT} or {@link PropertyKind#OTHER}.
     *
     * @param place among the properties of the type, from 1
     */
    protected @Nullable Object readProperty(ObjectReader object, int place) throws IOException {
        throw new IllegalStateException(type.name + " has no adapter for " + type.propertyAt(place - 1));
    }

    /** Creates the value of an object that was read. */
    protected abstract T create(ObjectReader object);

    /** Writes the properties of the value. */
    protected abstract void writeProperties(ObjectWriter object, T value) throws IOException;

    @Override
    final Token documented() {
        return Token.BEGIN_OBJECT;
    }

    @Override
    final T read(JsonInput json) throws IOException, WrongKindException {
        if (json.nextByte() != '{') {
            throw new WrongKindException(FreeForm.read(json));
        }
        ObjectReader object = ObjectReader.begin(json, type);
        for (int place = object.next(); place != ObjectReader.END; place = object.next()) {
            ValueAdapter<?> adapter = object.adapter();
            object.set(adapter == null ? readProperty(object, place + 1) : object.read(adapter));
        }
        return create(object);
    }

    @Override
    final void write(JsonOutput json, T value) throws IOException {
        writeProperties(new ObjectWriter(json, type), value);
    }
}
