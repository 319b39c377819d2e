// Generated from tallygate/spec/genauth/token.yaml#/components/schemas/AccessTokenResDto
// by api-spec/templates/value_type.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import com.google.auto.value.AutoValue;
import com.squareup.moshi.JsonAdapter;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

/** A management token. */
@AutoValue
public abstract class AccessTokenResDto implements JsonObject {
    AccessTokenResDto() {}

    /** A builder without any property set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads and writes this type as JSON. */
    public static JsonAdapter<AccessTokenResDto> jsonAdapter() {
        return AccessTokenResDtoJsonAdapter.INSTANCE;
    }

    /**
     * The token, a JSON Web Token.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final String accessToken() {
        return MissingPropertyException.unlessPresent(
                accessTokenOrNull(), "AccessTokenResDto", "access_token", "a string", unknownProperties());
    }

    abstract @Nullable String accessTokenOrNull();

    /**
     * For how many seconds from now the token is valid.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    public final Integer expiresIn() {
        return MissingPropertyException.unlessPresent(
                expiresInOrNull(), "AccessTokenResDto", "expires_in", "an int", unknownProperties());
    }

    abstract @Nullable Integer expiresInOrNull();

    @Override
    public abstract Map<String, @Nullable Object> unknownProperties();

    /** A builder with all properties of this value set. */
    public final Builder toBuilder() {
        Builder builder = new Builder();
        builder.accessToken = accessTokenOrNull();
        builder.expiresIn = expiresInOrNull();
        builder.unknownProperties = unknownProperties();
        return builder;
    }

    /** All properties for people to read; secrets are left out. */
    @Override
    public final String toString() {
        return new ValueText("AccessTokenResDto")
                .addSecret("access_token", accessTokenOrNull())
                .add("expires_in", expiresInOrNull())
                .addUnknown(unknownProperties())
                .toString();
    }

    /** Builds {@link AccessTokenResDto}. Not thread-safe. */
    public static final class Builder {
        @Nullable String accessToken;
        @Nullable Integer expiresIn;
        private Map<String, @Nullable Object> unknownProperties = Map.of();

        private Builder() {}

        /** Required. The token, a JSON Web Token. */
        public Builder accessToken(String accessToken) {
            this.accessToken = Objects.requireNonNull(accessToken, "accessToken");
            return this;
        }

        /** Required. For how many seconds from now the token is valid. */
        public Builder expiresIn(Integer expiresIn) {
            this.expiresIn = Objects.requireNonNull(expiresIn, "expiresIn");
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
        public AccessTokenResDto build() {
            return new AutoValue_AccessTokenResDto(
                    accessToken,
                    expiresIn,
                    new BuilderCheck("AccessTokenResDto", unknownProperties)
                            .required("access_token", accessToken)
                            .required("expires_in", expiresIn)
                            .unknownProperties());
        }
    }
}

