package tallygate.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tallygate.json.MalformedJsonException;

/**
 * Reads and writes generated types with Jackson 2, in the same way as the client:
 * {@code mapper.registerModule(new Jackson2Module())}, or {@code findAndRegisterModules()}. Settings of the mapper for names
 * and null do not apply to them.
 */
public final class Jackson2Module extends Module {
    private final GeneratedTypes types = new GeneratedTypes();

    @Override
    public String getModuleName() {
        return "tallygate";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                JsonAdapter<Object> adapter = types.adapter(type.getRawClass());
                return adapter == null ? null : new Writer(adapter);
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                JsonAdapter<Object> adapter = types.adapter(type.getRawClass());
                return adapter == null ? null : new Reader(adapter);
            }
        });
    }

    private static final class Writer extends JsonSerializer<Object> {
        private final JsonAdapter<Object> adapter;

        Writer(JsonAdapter<Object> adapter) {
            this.adapter = adapter;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            serializers.defaultSerializeValue(GeneratedTypes.freeForm(adapter, value), json);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
                throws IOException {
            serialize(value, json, serializers);
        }
    }

    private static final class Reader extends JsonDeserializer<Object> {
        private final JsonAdapter<Object> adapter;

        Reader(JsonAdapter<Object> adapter) {
            this.adapter = adapter;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            StringWriter document = new StringWriter();
            try (JsonGenerator copy = new JsonFactory().createGenerator(document)) {
                copyValue(json, copy);
            }
            try {
                return GeneratedTypes.read(adapter, document.toString());
            } catch (MalformedJsonException malformed) {
                throw JsonMappingException.from(json, malformed.getMessage(), malformed);
            }
        }

        /** Copies a value with all digits of its numbers, which Jackson's own copy does not guarantee before 2.21. */
        private static void copyValue(JsonParser json, JsonGenerator copy) throws IOException {
            int depth = 0;
            do {
                copy.copyCurrentEventExact(json);
                if (json.currentToken().isStructStart()) {
                    depth++;
                } else if (json.currentToken().isStructEnd()) {
                    depth--;
                }
            } while (depth > 0 && json.nextToken() != null);
        }
    }
}
