// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/GetOrdersRes
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetOrdersResJsonAdapter extends ObjectAdapter<GetOrdersRes> {
    static final ValueAdapter<GetOrdersRes> INSTANCE = new GetOrdersResJsonAdapter();

    private GetOrdersResJsonAdapter() {
        super(ObjectType.of(
                        "GetOrdersRes",
                        "totalCount",
                        "list")
                .kinds(
                        PropertyKind.TEXT,
                        PropertyKind.OTHER)
                .requiring(
                        "totalCount",
                        "list"));
    }

    @Override
    protected @Nullable Object readProperty(ObjectReader object, int place) throws IOException {
        return switch (place) {
            case 2 -> object.readList(OrderItemJsonAdapter.INSTANCE);
            default -> super.readProperty(object, place);
        };
    }

    @Override
    protected GetOrdersRes create(ObjectReader object) {
        return new AutoValue_GetOrdersRes(
                object.value(1),
                object.value(2),
                object.unknownProperties());
    }

    @Override
    protected void writeProperties(ObjectWriter object, GetOrdersRes value) throws IOException {
        object.writeText(1, value.totalCountOrNull());
        object.writeList(2, OrderItemJsonAdapter.INSTANCE, value.listOrNull());
        object.end(value.unknownProperties());
    }
}

