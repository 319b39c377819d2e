package tallygate.genauth.services;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;

/**
 * Converts JSON by the rules of the client. Retrofit's own converter for Moshi is not used: it reports malformed JSON by
 * several exceptions, some of them unchecked, ignores text after a document, and sends another Content-Type.
 */
final class ModelConverters extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Moshi moshi = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        JsonAdapter<?> adapter = adapter(type);
        return body -> decode(adapter, body);
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] ofParameter, Annotation[] ofMethod, Retrofit retrofit) {
        JsonAdapter<Object> adapter = adapter(type);
        return value -> encode(adapter, value);
    }

    /** @throws tallygate.json.MalformedJsonException if the body is not one document of this type */
    private static <T> T decode(JsonAdapter<T> adapter, ResponseBody body) throws IOException {
        try (body) {
            return JsonDocument.decode(adapter, body.source());
        }
    }

    private static RequestBody encode(JsonAdapter<Object> adapter, Object value) throws IOException {
        Buffer json = new Buffer();
        JsonDocument.encode(adapter, value, json);
        return RequestBody.create(json.readByteString(), JSON);
    }

    @SuppressWarnings("unchecked") // The adapter of a type reads and writes that type.
    private <T> JsonAdapter<T> adapter(Type type) {
        boolean free = type instanceof ParameterizedType parameterized && parameterized.getRawType() == Map.class;
        return (JsonAdapter<T>) (free ? JsonValues.OBJECT : moshi.adapter(type));
    }
}
