// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/GetOrdersRes
// by api-spec/templates/value_type.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import com.google.auto.value.AutoValue;
import com.squareup.moshi.JsonAdapter;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

/** One page of orders. */
@AutoValue
public abstract class GetOrdersRes implements JsonObject {
    GetOrdersRes() {}

    /** A builder without any property set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads and writes this type as JSON. */
    public static JsonAdapter<GetOrdersRes> jsonAdapter() {
        return GetOrdersResJsonAdapter.INSTANCE;
    }

    /**
     * How many orders there are on all pages, as decimal text.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final String totalCount() {
        return MissingPropertyException.unlessPresent(
                totalCountOrNull(), "GetOrdersRes", "totalCount", "a string", unknownProperties());
    }

    abstract @Nullable String totalCountOrNull();

    /**
     * The orders of this page.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final List<OrderItem> list() {
        return MissingPropertyException.unlessPresent(
                listOrNull(), "GetOrdersRes", "list", "an array", unknownProperties());
    }

    abstract @Nullable List<OrderItem> listOrNull();

    @Override
    public abstract Map<String, @Nullable Object> unknownProperties();

    /** A builder with all properties of this value set. */
    public final Builder toBuilder() {
        Builder builder = new Builder();
        builder.totalCount = totalCountOrNull();
        builder.list = listOrNull();
        builder.unknownProperties = unknownProperties();
        return builder;
    }

    /** All properties for people to read; secrets are left out. */
    @Override
    public final String toString() {
        return new ValueText("GetOrdersRes")
                .add("totalCount", totalCountOrNull())
                .add("list", listOrNull())
                .addUnknown(unknownProperties())
                .toString();
    }

    /** Builds {@link GetOrdersRes}. Not thread-safe. */
    public static final class Builder {
        @Nullable String totalCount;
        @Nullable List<OrderItem> list;
        private Map<String, @Nullable Object> unknownProperties = Map.of();

        private Builder() {}

        /** Required. How many orders there are on all pages, as decimal text. */
        public Builder totalCount(String totalCount) {
            this.totalCount = Objects.requireNonNull(totalCount, "totalCount");
            return this;
        }

        /** Required. The orders of this page. */
        public Builder list(List<OrderItem> list) {
            this.list = List.copyOf(list);
            return this;
        }

        /** Replaces all properties that are not documented; they are written beside the values above. */
        public Builder unknownProperties(Map<String, ?> unknownProperties) {
            this.unknownProperties = JsonValues.copyOf(unknownProperties);
            return this;
        }

        /**
         * The value with the properties set so far. The builder can go on to be used.
         *
         * @throws IllegalStateException if a required property is not set; names all of them
         */
        public GetOrdersRes build() {
            return new AutoValue_GetOrdersRes(
                    totalCount,
                    list,
                    new BuilderCheck("GetOrdersRes", unknownProperties)
                            .required("totalCount", totalCount)
                            .required("list", list)
                            .unknownProperties());
        }
    }
}

