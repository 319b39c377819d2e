// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/GetUsagesDetailsResponse
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetUsagesDetailsResponseJsonAdapter extends ObjectAdapter<GetUsagesDetailsResponse> {
    static final ValueAdapter<GetUsagesDetailsResponse> INSTANCE = new GetUsagesDetailsResponseJsonAdapter();

    private static final ObjectType TYPE = ObjectType.of(
                    "GetUsagesDetailsResponse",
                    "subscription_id",
                    "total_amount",
                    "Period",
                    "Usages",
                    "total_discount",
                    "total_increment")
            .requiring(
                    "subscription_id",
                    "total_amount",
                    "Usages")
            .inLowerCaseToo();

    private GetUsagesDetailsResponseJsonAdapter() {}

    @Override
    protected GetUsagesDetailsResponse readObject(JsonReader json) throws IOException {
        @Nullable String subscriptionIdRead = null;
        @Nullable Long totalAmountRead = null;
        @Nullable GetPeriodResponse periodRead = null;
        @Nullable ListUsagesDetailsResponse usagesRead = null;
        @Nullable Long totalDiscountRead = null;
        @Nullable Long totalIncrementRead = null;
        ObjectReader object = new ObjectReader(json, TYPE);
        while (object.hasNext()) {
            switch (object.nextProperty()) {
                case 1 -> subscriptionIdRead = object.read(ScalarAdapters.TEXT);
                case 2 -> totalAmountRead = object.read(ScalarAdapters.LONG);
                case 3 -> periodRead = object.read(GetPeriodResponseJsonAdapter.INSTANCE);
                case 4 -> usagesRead = object.read(ListUsagesDetailsResponseJsonAdapter.INSTANCE);
                case 5 -> totalDiscountRead = object.read(ScalarAdapters.LONG);
                case 6 -> totalIncrementRead = object.read(ScalarAdapters.LONG);
                default -> object.keepUnknown();
            }
        }
        return new AutoValue_GetUsagesDetailsResponse(
                subscriptionIdRead,
                totalAmountRead,
                periodRead,
                usagesRead,
                totalDiscountRead,
                totalIncrementRead,
                object.unknownProperties());
    }

    @Override
    protected void writeObject(JsonWriter json, GetUsagesDetailsResponse value) throws IOException {
        ObjectWriter object = new ObjectWriter(json);
        object.write("subscription_id", ScalarAdapters.TEXT, value.subscriptionIdOrNull());
        object.write("total_amount", ScalarAdapters.LONG, value.totalAmountOrNull());
        object.write("Period", GetPeriodResponseJsonAdapter.INSTANCE, value.periodOrNull());
        object.write("Usages", ListUsagesDetailsResponseJsonAdapter.INSTANCE, value.usagesOrNull());
        object.write("total_discount", ScalarAdapters.LONG, value.totalDiscountOrNull());
        object.write("total_increment", ScalarAdapters.LONG, value.totalIncrementOrNull());
        object.end(value.unknownProperties());
    }
}

