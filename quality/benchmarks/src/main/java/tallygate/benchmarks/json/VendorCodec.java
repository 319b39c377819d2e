package tallygate.benchmarks.json;

import cn.authing.sdk.java.util.JsonUtils;
import java.nio.charset.StandardCharsets;

/** What the vendor's SDK does: a text of all bytes, then Jackson 2.9.1. */
final class VendorCodec implements Codec {
    private final Class<?> type;

    VendorCodec(Class<?> type) {
        this.type = type;
    }

    @Override
    public Object decode(byte[] json) {
        return JsonUtils.deserialize(new String(json, StandardCharsets.UTF_8), type);
    }

    @Override
    public byte[] encode(Object value) {
        return JsonUtils.serialize(value).getBytes(StandardCharsets.UTF_8);
    }
}
