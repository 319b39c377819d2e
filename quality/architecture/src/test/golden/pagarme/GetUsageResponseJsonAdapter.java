// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/GetUsageResponse
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetUsageResponseJsonAdapter extends ObjectAdapter<GetUsageResponse> {
    static final ValueAdapter<GetUsageResponse> INSTANCE = new GetUsageResponseJsonAdapter();

    private static final ObjectType TYPE = ObjectType.of(
                    "GetUsageResponse",
                    "id",
                    "quantity",
                    "description",
                    "used_at",
                    "created_at",
                    "status",
                    "deleted_at",
                    "subscription_item",
                    "code",
                    "group",
                    "amount")
            .requiring(
                    "id",
                    "quantity",
                    "created_at",
                    "status");

    private GetUsageResponseJsonAdapter() {}

    @Override
    protected GetUsageResponse readObject(JsonReader json) throws IOException {
        @Nullable String idRead = null;
        @Nullable Integer quantityRead = null;
        @Nullable String descriptionRead = null;
        @Nullable SentInstant usedAtRead = null;
        @Nullable SentInstant createdAtRead = null;
        @Nullable UsageStatus statusRead = null;
        @Nullable SentInstant deletedAtRead = null;
        @Nullable GetSubscriptionItemResponse subscriptionItemRead = null;
        @Nullable String codeRead = null;
        @Nullable String groupRead = null;
        @Nullable Long amountRead = null;
        ObjectReader object = new ObjectReader(json, TYPE);
        while (object.hasNext()) {
            switch (object.nextProperty()) {
                case 1 -> idRead = object.read(ScalarAdapters.TEXT);
                case 2 -> quantityRead = object.read(ScalarAdapters.INTEGER);
                case 3 -> descriptionRead = object.read(ScalarAdapters.TEXT);
                case 4 -> usedAtRead = object.read(ScalarAdapters.DATE_TIME);
                case 5 -> createdAtRead = object.read(ScalarAdapters.DATE_TIME);
                case 6 -> statusRead = object.read(UsageStatusJsonAdapter.INSTANCE);
                case 7 -> deletedAtRead = object.read(ScalarAdapters.DATE_TIME);
                case 8 -> subscriptionItemRead = object.read(GetSubscriptionItemResponseJsonAdapter.INSTANCE);
                case 9 -> codeRead = object.read(ScalarAdapters.TEXT);
                case 10 -> groupRead = object.read(ScalarAdapters.TEXT);
                case 11 -> amountRead = object.read(ScalarAdapters.LONG);
                default -> object.keepUnknown();
            }
        }
        return new AutoValue_GetUsageResponse(
                idRead,
                quantityRead,
                descriptionRead,
                usedAtRead,
                createdAtRead,
                statusRead,
                deletedAtRead,
                subscriptionItemRead,
                codeRead,
                groupRead,
                amountRead,
                object.unknownProperties());
    }

    @Override
    protected void writeObject(JsonWriter json, GetUsageResponse value) throws IOException {
        ObjectWriter object = new ObjectWriter(json);
        object.write("id", ScalarAdapters.TEXT, value.idOrNull());
        object.write("quantity", ScalarAdapters.INTEGER, value.quantityOrNull());
        object.write("description", ScalarAdapters.TEXT, value.descriptionOrNull());
        object.write("used_at", ScalarAdapters.DATE_TIME, value.usedAtOrNull());
        object.write("created_at", ScalarAdapters.DATE_TIME, value.createdAtOrNull());
        object.write("status", UsageStatusJsonAdapter.INSTANCE, value.statusOrNull());
        object.write("deleted_at", ScalarAdapters.DATE_TIME, value.deletedAtOrNull());
        object.write("subscription_item", GetSubscriptionItemResponseJsonAdapter.INSTANCE, value.subscriptionItemOrNull());
        object.write("code", ScalarAdapters.TEXT, value.codeOrNull());
        object.write("group", ScalarAdapters.TEXT, value.groupOrNull());
        object.write("amount", ScalarAdapters.LONG, value.amountOrNull());
        object.end(value.unknownProperties());
    }
}

