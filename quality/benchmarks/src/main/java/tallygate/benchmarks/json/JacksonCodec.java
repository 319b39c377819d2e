package tallygate.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/** Jackson as its users are told to use it: straight from the bytes. */
public final class JacksonCodec implements Codec {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private final ObjectReader reader;

    public JacksonCodec(Class<?> type) {
        this.reader = MAPPER.readerFor(type);
    }

    @Override
    public Object decode(byte[] json) throws IOException {
        return reader.readValue(json);
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        return MAPPER.writeValueAsBytes(value);
    }
}
