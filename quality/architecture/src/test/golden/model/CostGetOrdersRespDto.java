// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/CostGetOrdersRespDto
// by api-spec/templates/value_type.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import com.google.auto.value.AutoValue;
import com.squareup.moshi.JsonAdapter;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

/** Response of getOrders. */
@AutoValue
public abstract class CostGetOrdersRespDto implements ManagementResponse {
    CostGetOrdersRespDto() {}

    /** A builder without any property set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads and writes this type as JSON. */
    public static JsonAdapter<CostGetOrdersRespDto> jsonAdapter() {
        return CostGetOrdersRespDtoJsonAdapter.INSTANCE;
    }

    /**
     * Status of the operation. 200 is success, any other value a failure, whatever the HTTP status is.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final Integer statusCode() {
        return MissingPropertyException.unlessPresent(
                statusCodeOrNull(), "CostGetOrdersRespDto", "statusCode", "an int", unknownProperties());
    }

    abstract @Nullable Integer statusCodeOrNull();

    /**
     * A message for people.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final String message() {
        return MissingPropertyException.unlessPresent(
                messageOrNull(), "CostGetOrdersRespDto", "message", "a string", unknownProperties());
    }

    abstract @Nullable String messageOrNull();

    /** A more specific error code; successes rarely have one. */
    public final Optional<Integer> apiCode() {
        return Optional.ofNullable(apiCodeOrNull());
    }

    abstract @Nullable Integer apiCodeOrNull();

    /** Identifies this request in the logs of the vendor. Quote it to the vendor's support. */
    public final Optional<String> requestId() {
        return Optional.ofNullable(requestIdOrNull());
    }

    abstract @Nullable String requestIdOrNull();

    /**
     * The page of orders. Missing when the call failed.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final GetOrdersRes data() {
        return MissingPropertyException.unlessPresent(
                dataOrNull(), "CostGetOrdersRespDto", "data", "an object", unknownProperties());
    }

    abstract @Nullable GetOrdersRes dataOrNull();

    @Override
    public final @Nullable Object payload() {
        return dataOrNull();
    }

    @Override
    public abstract Map<String, @Nullable Object> unknownProperties();

    /** A builder with all properties of this value set. */
    public final Builder toBuilder() {
        Builder builder = new Builder();
        builder.statusCode = statusCodeOrNull();
        builder.message = messageOrNull();
        builder.apiCode = apiCodeOrNull();
        builder.requestId = requestIdOrNull();
        builder.data = dataOrNull();
        builder.unknownProperties = unknownProperties();
        return builder;
    }

    /** All properties for people to read; secrets are left out. */
    @Override
    public final String toString() {
        return new ValueText("CostGetOrdersRespDto")
                .add("statusCode", statusCodeOrNull())
                .add("message", messageOrNull())
                .add("apiCode", apiCodeOrNull())
                .add("requestId", requestIdOrNull())
                .add("data", dataOrNull())
                .addUnknown(unknownProperties())
                .toString();
    }

    /** Builds {@link CostGetOrdersRespDto}. Not thread-safe. */
    public static final class Builder {
        @Nullable Integer statusCode;
        @Nullable String message;
        @Nullable Integer apiCode;
        @Nullable String requestId;
        @Nullable GetOrdersRes data;
        private Map<String, @Nullable Object> unknownProperties = Map.of();

        private Builder() {}

        /**
         * Required. Status of the operation. 200 is success, any other value a failure, whatever the HTTP status is.
         */
        public Builder statusCode(Integer statusCode) {
            this.statusCode = Objects.requireNonNull(statusCode, "statusCode");
            return this;
        }

        /** Required. A message for people. */
        public Builder message(String message) {
            this.message = Objects.requireNonNull(message, "message");
            return this;
        }

        /** Optional; null leaves it out. A more specific error code; successes rarely have one. */
        public Builder apiCode(@Nullable Integer apiCode) {
            this.apiCode = apiCode;
            return this;
        }

        /**
         * Optional; null leaves it out. Identifies this request in the logs of the vendor. Quote it to the vendor's
         * support.
         */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        /** Required. The page of orders. Missing when the call failed. */
        public Builder data(GetOrdersRes data) {
            this.data = Objects.requireNonNull(data, "data");
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
        public CostGetOrdersRespDto build() {
            return new AutoValue_CostGetOrdersRespDto(
                    statusCode,
                    message,
                    apiCode,
                    requestId,
                    data,
                    new BuilderCheck("CostGetOrdersRespDto", unknownProperties)
                            .required("statusCode", statusCode)
                            .required("message", message)
                            .optional("apiCode", apiCode)
                            .optional("requestId", requestId)
                            .required("data", data)
                            .unknownProperties());
        }
    }
}

