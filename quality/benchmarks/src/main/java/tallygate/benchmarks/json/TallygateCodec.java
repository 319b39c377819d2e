package tallygate.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import okio.Buffer;
import tallygate.json.JsonDocument;

/** Our adapters, as the engine uses them. */
final class TallygateCodec implements Codec {
    private final JsonAdapter<Object> adapter;

    TallygateCodec(JsonAdapter<Object> adapter) {
        this.adapter = adapter;
    }

    @Override
    public Object decode(byte[] json) throws IOException {
        return JsonDocument.decode(adapter, ResponseBytes.source(json));
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        Buffer json = new Buffer();
        JsonDocument.encode(adapter, value, json);
        return json.readByteArray();
    }
}
