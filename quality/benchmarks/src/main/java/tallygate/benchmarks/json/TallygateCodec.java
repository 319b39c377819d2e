package tallygate.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import okio.Buffer;

/** Our adapters, from a buffer as the engine reads one: the bytes of a response once more, in memory that is used again. */
final class TallygateCodec implements Codec {
    private final JsonAdapter<Object> adapter;

    TallygateCodec(JsonAdapter<Object> adapter) {
        this.adapter = adapter;
    }

    @Override
    public Object decode(byte[] json) throws IOException {
        return adapter.fromJson(new Buffer().write(json));
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        Buffer json = new Buffer();
        adapter.toJson(json, value);
        return json.readByteArray();
    }
}
