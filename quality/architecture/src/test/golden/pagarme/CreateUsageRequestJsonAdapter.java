// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/CreateUsageRequest
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class CreateUsageRequestJsonAdapter extends ObjectAdapter<CreateUsageRequest> {
    static final ValueAdapter<CreateUsageRequest> INSTANCE = new CreateUsageRequestJsonAdapter();

    private CreateUsageRequestJsonAdapter() {
        super(ObjectType.of(
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
                .kinds(
                        PropertyKind.TEXT,
                        PropertyKind.TEXT,
                        PropertyKind.INTEGER,
                        PropertyKind.TEXT,
                        PropertyKind.DATE_TIME,
                        PropertyKind.TEXT,
                        PropertyKind.TEXT,
                        PropertyKind.LONG,
                        PropertyKind.TEXT)
                .requiring(
                        "subscription_id",
                        "item_id",
                        "quantity"));
    }

    @Override
    protected @Nullable Object readProperty(ObjectReader object, int place) throws IOException {
        return switch (place) {
            default -> super.readProperty(object, place);
        };
    }

    @Override
    protected CreateUsageRequest create(ObjectReader object) {
        return new AutoValue_CreateUsageRequest(
                object.value(1),
                object.value(2),
                object.value(3),
                object.value(4),
                object.value(5),
                object.value(6),
                object.value(7),
                object.value(8),
                object.value(9),
                object.unknownProperties());
    }

    @Override
    protected void writeProperties(ObjectWriter object, CreateUsageRequest value) throws IOException {
        object.write(3, ScalarAdapters.INTEGER, value.quantityOrNull());
        object.writeText(4, value.descriptionOrNull());
        object.write(5, ScalarAdapters.DATE_TIME, value.usedAtOrNull());
        object.writeText(6, value.codeOrNull());
        object.writeText(7, value.groupOrNull());
        object.write(8, ScalarAdapters.LONG, value.amountOrNull());
        object.end(value.unknownProperties());
    }
}

