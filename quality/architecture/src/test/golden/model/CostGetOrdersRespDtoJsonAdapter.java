// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/CostGetOrdersRespDto
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class CostGetOrdersRespDtoJsonAdapter extends ObjectAdapter<CostGetOrdersRespDto> {
    static final ValueAdapter<CostGetOrdersRespDto> INSTANCE = new CostGetOrdersRespDtoJsonAdapter();

    private static final ObjectType TYPE = ObjectType.of(
                    "CostGetOrdersRespDto",
                    "statusCode",
                    "message",
                    "apiCode",
                    "requestId",
                    "data")
            .requiring(
                    "statusCode",
                    "message",
                    "data");

    private CostGetOrdersRespDtoJsonAdapter() {}

    @Override
    protected CostGetOrdersRespDto readObject(JsonReader json) throws IOException {
        @Nullable Integer statusCodeRead = null;
        @Nullable String messageRead = null;
        @Nullable Integer apiCodeRead = null;
        @Nullable String requestIdRead = null;
        @Nullable GetOrdersRes dataRead = null;
        ObjectReader object = new ObjectReader(json, TYPE);
        while (object.hasNext()) {
            switch (object.nextProperty()) {
                case 1 -> statusCodeRead = object.read(ScalarAdapters.INTEGER);
                case 2 -> messageRead = object.read(ScalarAdapters.TEXT);
                case 3 -> apiCodeRead = object.read(ScalarAdapters.INTEGER);
                case 4 -> requestIdRead = object.read(ScalarAdapters.TEXT);
                case 5 -> dataRead = object.read(GetOrdersResJsonAdapter.INSTANCE);
                default -> object.keepUnknown();
            }
        }
        return new AutoValue_CostGetOrdersRespDto(
                statusCodeRead,
                messageRead,
                apiCodeRead,
                requestIdRead,
                dataRead,
                object.unknownProperties());
    }

    @Override
    protected void writeObject(JsonWriter json, CostGetOrdersRespDto value) throws IOException {
        ObjectWriter object = new ObjectWriter(json);
        object.write("statusCode", ScalarAdapters.INTEGER, value.statusCodeOrNull());
        object.write("message", ScalarAdapters.TEXT, value.messageOrNull());
        object.write("apiCode", ScalarAdapters.INTEGER, value.apiCodeOrNull());
        object.write("requestId", ScalarAdapters.TEXT, value.requestIdOrNull());
        object.write("data", GetOrdersResJsonAdapter.INSTANCE, value.dataOrNull());
        object.end(value.unknownProperties());
    }
}

