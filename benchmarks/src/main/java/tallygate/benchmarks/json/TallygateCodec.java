package tallygate.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Our adapters, from the buffer that a transport has delivered, left as it is, as the engine does. */
final class TallygateCodec implements Codec {
    private final JsonAdapter<Object> adapter;
    private final Buffer delivered = new Buffer();
    private byte @Nullable [] json;

    TallygateCodec(JsonAdapter<Object> adapter) {
        this.adapter = adapter;
    }

    @Override
    public Object decode(byte[] newJson) throws IOException {
        if (json != newJson) {
            json = newJson;
            delivered.clear();
            delivered.write(json);
        }
        return adapter.fromJson(delivered.peek());
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        Buffer json = new Buffer();
        adapter.toJson(json, value);
        return json.readByteArray();
    }
}
