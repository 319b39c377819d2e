package tallygate.benchmarks.json;

import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Gson from a reader of the bytes. */
final class GsonCodec implements Codec {
    private static final Gson GSON = new Gson();

    private final Class<?> type;

    GsonCodec(Class<?> type) {
        this.type = type;
    }

    @Override
    public Object decode(byte[] json) {
        return GSON.fromJson(new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8), type);
    }

    @Override
    public byte[] encode(Object value) {
        return GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }
}
