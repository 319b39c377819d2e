// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/GetUsageResponse
// by api-spec/templates/value_type.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.google.auto.value.AutoValue;
import com.squareup.moshi.JsonAdapter;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

/** A recorded usage. */
@AutoValue
public abstract class GetUsageResponse implements JsonObject {
    GetUsageResponse() {}

    /** A builder without any property set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads and writes this type as JSON. */
    public static JsonAdapter<GetUsageResponse> jsonAdapter() {
        return GetUsageResponseJsonAdapter.INSTANCE;
    }

    /**
     * Identifies the usage; begins with usage_.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final String id() {
        return MissingPropertyException.unlessPresent(
                idOrNull(), "GetUsageResponse", "id", "a string", unknownProperties());
    }

    abstract @Nullable String idOrNull();

    /**
     * How many units were used.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final Integer quantity() {
        return MissingPropertyException.unlessPresent(
                quantityOrNull(), "GetUsageResponse", "quantity", "an int", unknownProperties());
    }

    abstract @Nullable Integer quantityOrNull();

    /** What was used, in words for people. */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    abstract @Nullable String descriptionOrNull();

    /** When it was used. */
    public final Optional<java.time.Instant> usedAt() {
        return Optional.ofNullable(usedAtOrNull()).map(SentInstant::instant);
    }

    abstract @Nullable SentInstant usedAtOrNull();

    /**
     * When it was recorded.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final java.time.Instant createdAt() {
        return MissingPropertyException.unlessPresent(
                createdAtOrNull(), "GetUsageResponse", "created_at", "an RFC 3339 date-time", unknownProperties())
                .instant();
    }

    abstract @Nullable SentInstant createdAtOrNull();

    /**
     * Whether it counts.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final UsageStatus status() {
        return MissingPropertyException.unlessPresent(
                statusOrNull(), "GetUsageResponse", "status", "a string", unknownProperties());
    }

    abstract @Nullable UsageStatus statusOrNull();

    /** When it was taken back. Absent or null while it counts. */
    public final Optional<java.time.Instant> deletedAt() {
        return Optional.ofNullable(deletedAtOrNull()).map(SentInstant::instant);
    }

    abstract @Nullable SentInstant deletedAtOrNull();

    /** The item that it is a usage of. */
    public final Optional<GetSubscriptionItemResponse> subscriptionItem() {
        return Optional.ofNullable(subscriptionItemOrNull());
    }

    abstract @Nullable GetSubscriptionItemResponse subscriptionItemOrNull();

    /** What the caller calls it in a system of its own. */
    public final Optional<String> code() {
        return Optional.ofNullable(codeOrNull());
    }

    abstract @Nullable String codeOrNull();

    /** The group that the caller counts it to. */
    public final Optional<String> group() {
        return Optional.ofNullable(groupOrNull());
    }

    abstract @Nullable String groupOrNull();

    /** The amount in cents that a share is taken of. Only for items whose scheme is percent. */
    public final Optional<Long> amount() {
        return Optional.ofNullable(amountOrNull());
    }

    abstract @Nullable Long amountOrNull();

    @Override
    public abstract Map<String, @Nullable Object> unknownProperties();

    /** A builder with all properties of this value set. */
    public final Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = idOrNull();
        builder.quantity = quantityOrNull();
        builder.description = descriptionOrNull();
        builder.usedAt = usedAtOrNull();
        builder.createdAt = createdAtOrNull();
        builder.status = statusOrNull();
        builder.deletedAt = deletedAtOrNull();
        builder.subscriptionItem = subscriptionItemOrNull();
        builder.code = codeOrNull();
        builder.group = groupOrNull();
        builder.amount = amountOrNull();
        builder.unknownProperties = unknownProperties();
        return builder;
    }

    /** All properties for people to read; secrets are left out. */
    @Override
    public final String toString() {
        return new ValueText("GetUsageResponse")
                .add("id", idOrNull())
                .add("quantity", quantityOrNull())
                .add("description", descriptionOrNull())
                .add("used_at", usedAtOrNull())
                .add("created_at", createdAtOrNull())
                .add("status", statusOrNull())
                .add("deleted_at", deletedAtOrNull())
                .add("subscription_item", subscriptionItemOrNull())
                .add("code", codeOrNull())
                .add("group", groupOrNull())
                .add("amount", amountOrNull())
                .addUnknown(unknownProperties())
                .toString();
    }

    /** Builds {@link GetUsageResponse}. Not thread-safe. */
    public static final class Builder {
        @Nullable String id;
        @Nullable Integer quantity;
        @Nullable String description;
        @Nullable SentInstant usedAt;
        @Nullable SentInstant createdAt;
        @Nullable UsageStatus status;
        @Nullable SentInstant deletedAt;
        @Nullable GetSubscriptionItemResponse subscriptionItem;
        @Nullable String code;
        @Nullable String group;
        @Nullable Long amount;
        private Map<String, @Nullable Object> unknownProperties = Map.of();

        private Builder() {}

        /** Required. Identifies the usage; begins with usage_. */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /** Required. How many units were used. */
        public Builder quantity(Integer quantity) {
            this.quantity = Objects.requireNonNull(quantity, "quantity");
            return this;
        }

        /** Optional; null leaves it out. What was used, in words for people. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Optional; null leaves it out. When it was used. */
        public Builder usedAt(java.time.@Nullable Instant usedAt) {
            this.usedAt = usedAt == null ? null : SentInstant.of(usedAt);
            return this;
        }

        /** Required. When it was recorded. */
        public Builder createdAt(java.time.Instant createdAt) {
            this.createdAt = SentInstant.of(createdAt);
            return this;
        }

        /** Required. Whether it counts. */
        public Builder status(UsageStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Optional; null leaves it out. When it was taken back. Absent or null while it counts. */
        public Builder deletedAt(java.time.@Nullable Instant deletedAt) {
            this.deletedAt = deletedAt == null ? null : SentInstant.of(deletedAt);
            return this;
        }

        /** Optional; null leaves it out. The item that it is a usage of. */
        public Builder subscriptionItem(@Nullable GetSubscriptionItemResponse subscriptionItem) {
            this.subscriptionItem = subscriptionItem;
            return this;
        }

        /** Optional; null leaves it out. What the caller calls it in a system of its own. */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /** Optional; null leaves it out. The group that the caller counts it to. */
        public Builder group(@Nullable String group) {
            this.group = group;
            return this;
        }

        /**
         * Optional; null leaves it out. The amount in cents that a share is taken of. Only for items whose scheme is
         * percent.
         */
        public Builder amount(@Nullable Long amount) {
            this.amount = amount;
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
        public GetUsageResponse build() {
            return new AutoValue_GetUsageResponse(
                    id,
                    quantity,
                    description,
                    usedAt,
                    createdAt,
                    status,
                    deletedAt,
                    subscriptionItem,
                    code,
                    group,
                    amount,
                    new BuilderCheck("GetUsageResponse", unknownProperties)
                            .required("id", id)
                            .required("quantity", quantity)
                            .optional("description", description)
                            .optional("used_at", usedAt)
                            .required("created_at", createdAt)
                            .required("status", status)
                            .optional("deleted_at", deletedAt)
                            .optional("subscription_item", subscriptionItem)
                            .optional("code", code)
                            .optional("group", group)
                            .optional("amount", amount)
                            .unknownProperties());
        }
    }
}

