// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/CreateUsageRequest
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class CreateUsageRequestJsonAdapter extends ObjectAdapter<CreateUsageRequest> {
    static final ValueAdapter<CreateUsageRequest> INSTANCE = new CreateUsageRequestJsonAdapter();

    private static final ObjectType TYPE = ObjectType.of(
                    "CreateUsageRequest",
                    "subscription_id",
                    "item_id",
                    "quantity",
                    "description",
                    "used_at",
                    "code",
                    "group",
                    "amount",
                    "idempotency-key")
            .requiring(
                    "subscription_id",
                    "item_id",
                    "quantity");

    private CreateUsageRequestJsonAdapter() {}

    @Override
    protected CreateUsageRequest readObject(JsonReader json) throws IOException {
        @Nullable String subscriptionIdRead = null;
        @Nullable String itemIdRead = null;
        @Nullable Integer quantityRead = null;
        @Nullable String descriptionRead = null;
        @Nullable SentInstant usedAtRead = null;
        @Nullable String codeRead = null;
        @Nullable String groupRead = null;
        @Nullable Long amountRead = null;
        @Nullable String idempotencyKeyRead = null;
        ObjectReader object = new ObjectReader(json, TYPE);
        while (object.hasNext()) {
            switch (object.nextProperty()) {
                case 1 -> subscriptionIdRead = object.read(ScalarAdapters.TEXT);
                case 2 -> itemIdRead = object.read(ScalarAdapters.TEXT);
                case 3 -> quantityRead = object.read(ScalarAdapters.INTEGER);
                case 4 -> descriptionRead = object.read(ScalarAdapters.TEXT);
                case 5 -> usedAtRead = object.read(ScalarAdapters.DATE_TIME);
                case 6 -> codeRead = object.read(ScalarAdapters.TEXT);
                case 7 -> groupRead = object.read(ScalarAdapters.TEXT);
                case 8 -> amountRead = object.read(ScalarAdapters.LONG);
                case 9 -> idempotencyKeyRead = object.read(ScalarAdapters.TEXT);
                default -> object.keepUnknown();
            }
        }
        return new AutoValue_CreateUsageRequest(
                subscriptionIdRead,
                itemIdRead,
                quantityRead,
                descriptionRead,
                usedAtRead,
                codeRead,
                groupRead,
                amountRead,
                idempotencyKeyRead,
                object.unknownProperties());
    }

    @Override
    protected void writeObject(JsonWriter json, CreateUsageRequest value) throws IOException {
        ObjectWriter object = new ObjectWriter(json);
        object.write("quantity", ScalarAdapters.INTEGER, value.quantityOrNull());
        object.write("description", ScalarAdapters.TEXT, value.descriptionOrNull());
        object.write("used_at", ScalarAdapters.DATE_TIME, value.usedAtOrNull());
        object.write("code", ScalarAdapters.TEXT, value.codeOrNull());
        object.write("group", ScalarAdapters.TEXT, value.groupOrNull());
        object.write("amount", ScalarAdapters.LONG, value.amountOrNull());
        object.end(value.unknownProperties());
    }
}

