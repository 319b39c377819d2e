package tallygate.jackson;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;

/** Finds the adapters of the providers whose modules are on the class path. Thread-safe. */
final class GeneratedTypes {
    private static final Moshi MOSHI = new Moshi.Builder().build();

    private final List<JsonAdapter.Factory> factories = new ArrayList<>();

    GeneratedTypes() {
        addIfPresent(() -> tallygate.genauth.model.ModelAdapterFactory.INSTANCE);
        addIfPresent(() -> tallygate.pagarme.model.ModelAdapterFactory.INSTANCE);
    }

    private void addIfPresent(Supplier<JsonAdapter.Factory> factory) {
        try {
            factories.add(factory.get());
        } catch (NoClassDefFoundError providerIsNotThere) {
            // An application need not have both providers.
        }
    }

    /** Returns the adapter of a generated type, or of the class that implements it; null for any other type. */
    @Nullable
    JsonAdapter<Object> adapter(Class<?> type) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (JsonAdapter.Factory factory : factories) {
                JsonAdapter<?> adapter = factory.create(each, Set.of(), MOSHI);
                if (adapter != null) {
                    return objectAdapter(adapter);
                }
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // A serializer passes values of its own type only.
    private static JsonAdapter<Object> objectAdapter(JsonAdapter<?> adapter) {
        return (JsonAdapter<Object>) adapter;
    }

    /** Returns the value as maps, lists, texts and exact numbers, which every form of Jackson can write. */
    static Object freeForm(JsonAdapter<Object> adapter, Object value) {
        try (Buffer document = new Buffer()) {
            adapter.toJson(document, value);
            return JsonDocument.decode(JsonValues.ANY, document);
        } catch (IOException buffersDoNotFail) {
            throw new IllegalStateException(buffersDoNotFail);
        }
    }

    /** @throws MalformedJsonException if the document is of another kind; the message shows no value */
    static Object read(JsonAdapter<Object> adapter, String document) throws MalformedJsonException {
        try (Buffer bytes = new Buffer().writeUtf8(document)) {
            return JsonDocument.decode(adapter, bytes);
        } catch (MalformedJsonException malformed) {
            throw malformed;
        } catch (IOException buffersDoNotFail) {
            throw new IllegalStateException(buffersDoNotFail);
        }
    }
}
