package tallygate.benchmarks.json;

import cn.authing.sdk.java.dto.CostGetCurrentUsageRespDto;
import cn.authing.sdk.java.dto.CurrentUsageDto;
import cn.authing.sdk.java.dto.CurrentUsageRespDto;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What Moshi's reader can do: a usage, walked through by hand, with the order and the kinds of its properties taken for granted. */
final class MoshiWalk implements Codec {
    private static final JsonReader.Options OUTER =
            JsonReader.Options.of("statusCode", "message", "apiCode", "requestId", "data");
    private static final JsonReader.Options DATA = JsonReader.Options.of("usages");
    private static final JsonReader.Options USAGE =
            JsonReader.Options.of("amount", "current", "experience", "modelCode", "modelName");

    private final Codec encoder = new MoshiCodec(CostGetCurrentUsageRespDto.class);

    @Override
    public Object decode(byte[] json) throws IOException {
        JsonReader reader = JsonReader.of(ResponseBytes.source(json));
        CostGetCurrentUsageRespDto response = new CostGetCurrentUsageRespDto();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(OUTER)) {
                case 0 -> response.setStatusCode(reader.nextInt());
                case 1 -> response.setMessage(reader.nextString());
                case 2 -> response.setApiCode(reader.nextInt());
                case 3 -> response.setRequestId(reader.nextString());
                case 4 -> response.setData(data(reader));
                default -> skip(reader);
            }
        }
        reader.endObject();
        return response;
    }

    private static CurrentUsageRespDto data(JsonReader reader) throws IOException {
        CurrentUsageRespDto data = new CurrentUsageRespDto();
        reader.beginObject();
        while (reader.hasNext()) {
            if (reader.selectName(DATA) == 0) {
                data.setUsages(usages(reader));
            } else {
                skip(reader);
            }
        }
        reader.endObject();
        return data;
    }

    private static List<CurrentUsageDto> usages(JsonReader reader) throws IOException {
        List<CurrentUsageDto> usages = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            usages.add(usage(reader));
        }
        reader.endArray();
        return usages;
    }

    private static CurrentUsageDto usage(JsonReader reader) throws IOException {
        CurrentUsageDto usage = new CurrentUsageDto();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(USAGE)) {
                case 0 -> usage.setAmount(reader.nextString());
                case 1 -> usage.setCurrent(reader.nextString());
                case 2 -> usage.setExperience(reader.nextBoolean());
                case 3 -> usage.setModelCode(reader.nextString());
                case 4 -> usage.setModelName(reader.nextString());
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
