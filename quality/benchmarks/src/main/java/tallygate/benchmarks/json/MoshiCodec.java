package tallygate.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import okio.Buffer;

/** Moshi with the adapters that it makes of classes by reflection. */
final class MoshiCodec implements Codec {
    private final JsonAdapter<Object> adapter;

    MoshiCodec(Class<?> type) {
        this.adapter = new Moshi.Builder().build().adapter((Type) type);
    }

    @Override
    public Object decode(byte[] json) throws IOException {
        return adapter.fromJson(ResponseBytes.source(json));
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        Buffer json = new Buffer();
        adapter.toJson(json, value);
        return json.readByteArray();
    }
}
