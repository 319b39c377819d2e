package tallygate.benchmarks.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tallygate.benchmarks.data.PlainUsage;

/** What Moshi's reader can do: a usage, walked through by hand, with the order and the kinds of its properties taken for granted. */
final class MoshiWalk implements Codec {
    private static final JsonReader.Options OUTER =
            JsonReader.Options.of("statusCode", "message", "apiCode", "requestId", "data");
    private static final JsonReader.Options DATA = JsonReader.Options.of("usages");
    private static final JsonReader.Options USAGE =
            JsonReader.Options.of("amount", "current", "experience", "modelCode", "modelName");

    private final Codec encoder = new MoshiCodec(PlainUsage.class);

    @Override
    public Object decode(byte[] json) throws IOException {
        JsonReader reader = JsonReader.of(ResponseBytes.source(json));
        PlainUsage response = new PlainUsage();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(OUTER)) {
                case 0 -> response.statusCode = reader.nextInt();
                case 1 -> response.message = reader.nextString();
                case 2 -> reader.skipValue();
                case 3 -> response.requestId = reader.nextString();
                case 4 -> response.data = data(reader);
                default -> skip(reader);
            }
        }
        reader.endObject();
        return response;
    }

    private static PlainUsage.Data data(JsonReader reader) throws IOException {
        PlainUsage.Data data = new PlainUsage.Data();
        reader.beginObject();
        while (reader.hasNext()) {
            if (reader.selectName(DATA) == 0) {
                data.usages = usages(reader);
            } else {
                skip(reader);
            }
        }
        reader.endObject();
        return data;
    }

    private static List<PlainUsage.Entitlement> usages(JsonReader reader) throws IOException {
        List<PlainUsage.Entitlement> usages = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            usages.add(usage(reader));
        }
        reader.endArray();
        return usages;
    }

    private static PlainUsage.Entitlement usage(JsonReader reader) throws IOException {
        PlainUsage.Entitlement usage = new PlainUsage.Entitlement();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(USAGE)) {
                case 0 -> usage.amount = reader.nextString();
                case 1 -> usage.current = reader.nextString();
                case 2 -> usage.experience = reader.nextBoolean();
                case 3 -> usage.modelCode = reader.nextString();
                case 4 -> usage.modelName = reader.nextString();
                default -> skip(reader);
            }
        }
        reader.endObject();
        return usage;
    }

    private static void skip(JsonReader reader) throws IOException {
        reader.skipName();
        reader.skipValue();
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        return encoder.encode(value);
    }
}
