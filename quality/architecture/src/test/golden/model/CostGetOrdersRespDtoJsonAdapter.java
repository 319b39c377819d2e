// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/CostGetOrdersRespDto
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class CostGetOrdersRespDtoJsonAdapter extends ObjectAdapter<CostGetOrdersRespDto> {
    static final ValueAdapter<CostGetOrdersRespDto> INSTANCE = new CostGetOrdersRespDtoJsonAdapter();

    private CostGetOrdersRespDtoJsonAdapter() {
        super(ObjectType.of(
                        "CostGetOrdersRespDto",
                        "statusCode",
                        "message",
                        "apiCode",
                        "requestId",
                        "data")
                .kinds(
                        PropertyKind.INTEGER,
                        PropertyKind.TEXT,
                        PropertyKind.INTEGER,
                        PropertyKind.TEXT,
                        PropertyKind.OTHER)
                .requiring(
                        "statusCode",
                        "message",
                        "data"));
    }

    @Override
    protected @Nullable Object readProperty(ObjectReader object, int place) throws IOException {
        return switch (place) {
            case 5 -> object.read(GetOrdersResJsonAdapter.INSTANCE);
            default -> super.readProperty(object, place);
        };
    }

    @Override
    protected CostGetOrdersRespDto create(ObjectReader object) {
        return new AutoValue_CostGetOrdersRespDto(
                object.value(1),
                object.value(2),
                object.value(3),
                object.value(4),
                object.value(5),
                object.unknownProperties());
    }

    @Override
    protected void writeProperties(ObjectWriter object, CostGetOrdersRespDto value) throws IOException {
        object.write(1, ScalarAdapters.INTEGER, value.statusCodeOrNull());
        object.writeText(2, value.messageOrNull());
        object.write(3, ScalarAdapters.INTEGER, value.apiCodeOrNull());
        object.writeText(4, value.requestIdOrNull());
        object.write(5, GetOrdersResJsonAdapter.INSTANCE, value.dataOrNull());
        object.end(value.unknownProperties());
    }
}

