// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/CreateUsageRequest
// by api-spec/templates/value_type.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.google.auto.value.AutoValue;
import com.squareup.moshi.JsonAdapter;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

/** What was used, of which item of which subscription. */
@AutoValue
public abstract class CreateUsageRequest implements JsonObject {
    CreateUsageRequest() {}

    /** A builder without any property set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads and writes this type as JSON. */
    public static JsonAdapter<CreateUsageRequest> jsonAdapter() {
        return CreateUsageRequestJsonAdapter.INSTANCE;
    }

    /**
     * The subscription.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final String subscriptionId() {
        return MissingPropertyException.unlessPresent(
                subscriptionIdOrNull(), "CreateUsageRequest", "subscription_id", "a string", unknownProperties());
    }

    abstract @Nullable String subscriptionIdOrNull();

    /**
     * The item of the subscription.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final String itemId() {
        return MissingPropertyException.unlessPresent(
                itemIdOrNull(), "CreateUsageRequest", "item_id", "a string", unknownProperties());
    }

    abstract @Nullable String itemIdOrNull();

    /**
     * How many units were used.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final Integer quantity() {
        return MissingPropertyException.unlessPresent(
                quantityOrNull(), "CreateUsageRequest", "quantity", "an int", unknownProperties());
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

    /** What the caller calls this usage in a system of its own. */
    public final Optional<String> code() {
        return Optional.ofNullable(codeOrNull());
    }

    abstract @Nullable String codeOrNull();

    /** The group that the caller counts this usage to; a report can be made by group. */
    public final Optional<String> group() {
        return Optional.ofNullable(groupOrNull());
    }

    abstract @Nullable String groupOrNull();

    /** The amount in cents that a share is taken of. Only for items whose scheme is percent. */
    public final Optional<Long> amount() {
        return Optional.ofNullable(amountOrNull());
    }

    abstract @Nullable Long amountOrNull();

    /** Names this call. One with the same key, case included, is not carried out again for 24 hours. */
    public final Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKeyOrNull());
    }

    abstract @Nullable String idempotencyKeyOrNull();

    @Override
    public abstract Map<String, @Nullable Object> unknownProperties();

    /** A builder with all properties of this value set. */
    public final Builder toBuilder() {
        Builder builder = new Builder();
        builder.subscriptionId = subscriptionIdOrNull();
        builder.itemId = itemIdOrNull();
        builder.quantity = quantityOrNull();
        builder.description = descriptionOrNull();
        builder.usedAt = usedAtOrNull();
        builder.code = codeOrNull();
        builder.group = groupOrNull();
        builder.amount = amountOrNull();
        builder.idempotencyKey = idempotencyKeyOrNull();
        builder.unknownProperties = unknownProperties();
        return builder;
    }

    /** All properties for people to read; secrets are left out. */
    @Override
    public final String toString() {
        return new ValueText("CreateUsageRequest")
                .add("subscription_id", subscriptionIdOrNull())
                .add("item_id", itemIdOrNull())
                .add("quantity", quantityOrNull())
                .add("description", descriptionOrNull())
                .add("used_at", usedAtOrNull())
                .add("code", codeOrNull())
                .add("group", groupOrNull())
                .add("amount", amountOrNull())
                .add("idempotency-key", idempotencyKeyOrNull())
                .addUnknown(unknownProperties())
                .toString();
    }

    /** Builds {@link CreateUsageRequest}. Not thread-safe. */
    public static final class Builder {
        @Nullable String subscriptionId;
        @Nullable String itemId;
        @Nullable Integer quantity;
        @Nullable String description;
        @Nullable SentInstant usedAt;
        @Nullable String code;
        @Nullable String group;
        @Nullable Long amount;
        @Nullable String idempotencyKey;
        private Map<String, @Nullable Object> unknownProperties = Map.of();

        private Builder() {}

        /** Required. The subscription. */
        public Builder subscriptionId(String subscriptionId) {
            this.subscriptionId = Objects.requireNonNull(subscriptionId, "subscriptionId");
            return this;
        }

        /** Required. The item of the subscription. */
        public Builder itemId(String itemId) {
            this.itemId = Objects.requireNonNull(itemId, "itemId");
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

        /** Optional; null leaves it out. What the caller calls this usage in a system of its own. */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /**
         * Optional; null leaves it out. The group that the caller counts this usage to; a report can be made by group.
         */
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

        /**
         * Optional; null leaves it out. Names this call. One with the same key, case included, is not carried out again
         * for 24 hours.
         */
        public Builder idempotencyKey(@Nullable String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
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
        public CreateUsageRequest build() {
            return new AutoValue_CreateUsageRequest(
                    subscriptionId,
                    itemId,
                    quantity,
                    description,
                    usedAt,
                    code,
                    group,
                    amount,
                    idempotencyKey,
                    new BuilderCheck("CreateUsageRequest", unknownProperties)
                            .required("subscription_id", subscriptionId)
                            .required("item_id", itemId)
                            .required("quantity", quantity)
                            .optional("description", description)
                            .optional("used_at", usedAt)
                            .optional("code", code)
                            .optional("group", group)
                            .optional("amount", amount)
                            .optional("idempotency-key", idempotencyKey)
                            .unknownProperties());
        }
    }
}

