// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/GetOrdersRes
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetOrdersResJsonAdapter extends ObjectAdapter<GetOrdersRes> {
    static final ValueAdapter<GetOrdersRes> INSTANCE = new GetOrdersResJsonAdapter();

    private static final ObjectType TYPE = ObjectType.of(
                    "GetOrdersRes",
                    "totalCount",
                    "list")
            .requiring(
                    "totalCount",
                    "list");

    private GetOrdersResJsonAdapter() {}

    @Override
    protected GetOrdersRes readObject(JsonReader json) throws IOException {
        @Nullable String totalCountRead = null;
        @Nullable List<OrderItem> listRead = null;
        ObjectReader object = new ObjectReader(json, TYPE);
        while (object.hasNext()) {
            switch (object.nextProperty()) {
                case 1 -> totalCountRead = object.read(ScalarAdapters.TEXT);
                case 2 -> listRead = object.readList(OrderItemJsonAdapter.INSTANCE);
                default -> object.keepUnknown();
            }
        }
        return new AutoValue_GetOrdersRes(
                totalCountRead,
                listRead,
                object.unknownProperties());
    }

    @Override
    protected void writeObject(JsonWriter json, GetOrdersRes value) throws IOException {
        ObjectWriter object = new ObjectWriter(json);
        object.write("totalCount", ScalarAdapters.TEXT, value.totalCountOrNull());
        object.writeList("list", OrderItemJsonAdapter.INSTANCE, value.listOrNull());
        object.end(value.unknownProperties());
    }
}

