package tallygate.jackson;

import com.squareup.moshi.JsonAdapter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tallygate.json.MalformedJsonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.Version;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Reads and writes generated types with Jackson 3, in the same way as the client:
 * {@code JsonMapper.builder().addModule(new Jackson3Module())}, or {@code findAndAddModules()}. Settings of the mapper for
 * names and null do not apply to them.
 */
public final class Jackson3Module extends JacksonModule {
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
            public @Nullable ValueSerializer<?> findSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    com.fasterxml.jackson.annotation.JsonFormat.@Nullable Value format) {
                JsonAdapter<Object> adapter = types.adapter(type.getRawClass());
                return adapter == null ? null : new Writer(adapter);
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                JsonAdapter<Object> adapter = types.adapter(type.getRawClass());
                return adapter == null ? null : new Reader(adapter);
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return types.adapter(type) != null;
            }
        });
    }

    private static final class Writer extends ValueSerializer<Object> {
        private final JsonAdapter<Object> adapter;

        Writer(JsonAdapter<Object> adapter) {
            this.adapter = adapter;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, GeneratedTypes.freeForm(adapter, value));
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializationContext context, TypeSerializer type) {
            serialize(value, json, context);
        }
    }

    private static final class Reader extends ValueDeserializer<Object> {
        private final JsonAdapter<Object> adapter;

        Reader(JsonAdapter<Object> adapter) {
            this.adapter = adapter;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            StringWriter document = new StringWriter();
            try (JsonGenerator copy = new JsonFactory().createGenerator(ObjectWriteContext.empty(), document)) {
                copy.copyCurrentStructureExact(json);
            }
            try {
                return GeneratedTypes.read(adapter, document.toString());
            } catch (MalformedJsonException malformed) {
                throw DatabindException.from(json, malformed.getMessage(), malformed);
            }
        }
    }
}
