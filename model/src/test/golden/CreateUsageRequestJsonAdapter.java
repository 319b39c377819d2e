// Generated from tallygate/spec/pagarme-subscriptions.yaml#/components/schemas/CreateUsageRequest
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
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
                    "quantity",
                    "description",
                    "used_at");

    private CreateUsageRequestJsonAdapter() {}

    @Override
    protected CreateUsageRequest readObject(JsonReader json) throws IOException {
        CreateUsageRequest.Builder builder = CreateUsageRequest.builder();
        ObjectReader object = new ObjectReader(json, TYPE);
        while (object.hasNext()) {
            switch (object.nextProperty()) {
                case 1 -> builder.subscriptionId = object.read(ScalarAdapters.TEXT);
                case 2 -> builder.itemId = object.read(ScalarAdapters.TEXT);
                case 3 -> builder.quantity = object.read(ScalarAdapters.INTEGER);
                case 4 -> builder.description = object.read(ScalarAdapters.TEXT);
                case 5 -> builder.usedAt = object.read(ScalarAdapters.DATE_TIME);
                case 6 -> builder.code = object.read(ScalarAdapters.TEXT);
                case 7 -> builder.group = object.read(ScalarAdapters.TEXT);
                case 8 -> builder.amount = object.read(ScalarAdapters.LONG);
                case 9 -> builder.idempotencyKey = object.read(ScalarAdapters.TEXT);
                default -> object.keepUnknown();
            }
        }
        return builder.decoded(object.unknownProperties());
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

