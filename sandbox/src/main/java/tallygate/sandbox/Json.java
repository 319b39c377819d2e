package tallygate.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON text to and from plain maps and lists. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossibleForMapsAndText) {
            throw new UncheckedIOException(impossibleForMapsAndText);
        }
    }

    static Map<String, Object> readObject(byte[] text) throws IOException {
        return MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
    }
}
