package tallygate.genauth;

import java.util.Optional;
import java.util.function.Consumer;
import tallygate.core.RequestOptions;

/**
 * Settings of single calls to GenAuth. Immutable; each setting and its default is described at its builder method.
 *
 * <pre>{@code
 * client.withOptions(o -> o.tenantId("t1").language("zh-CN").timeout(Duration.ofSeconds(5))).getUsageInfo();
 * }</pre>
 */
public final class ManagementOptions {
    private static final ManagementOptions DEFAULTS = new Builder().build();

    private final RequestOptions requestOptions;
    private final Optional<String> userPoolId;
    private final Optional<String> tenantId;
    private final String language;

    private ManagementOptions(RequestOptions requestOptions, Builder builder) {
        this.requestOptions = requestOptions;
        userPoolId = builder.userPoolId;
        tenantId = builder.tenantId;
        language = builder.language;
    }

    public static ManagementOptions defaults() {
        return DEFAULTS;
    }

    /** Returns the settings that the calls of every provider have. */
    public RequestOptions requestOptions() {
        return requestOptions;
    }

    public Optional<String> userPoolId() {
        return userPoolId;
    }

    public Optional<String> tenantId() {
        return tenantId;
    }

    public String language() {
        return language;
    }

    /** Returns these options with changes. */
    public ManagementOptions with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return builder.build();
    }

    /** Returns the limits and the names of the settings, without values of a user's data. */
    @Override
    public String toString() {
        return "ManagementOptions[" + requestOptions + "]";
    }

    /** Collects options; not thread-safe. Invalid values are rejected at once. */
    public static final class Builder extends RequestOptions.Settings<Builder> {
        private Optional<String> userPoolId = Optional.empty();
        private Optional<String> tenantId = Optional.empty();
        private String language = "en-US";

        private Builder() {}

        private Builder(ManagementOptions options) {
            super(options.requestOptions);
            userPoolId = options.userPoolId;
            tenantId = options.tenantId;
            language = options.language;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the user pool of the call, sent as {@code x-authing-userpool-id} or as the client's dialect names it. Needed
         * for the access key of an administrator of several pools, and if the management token names no pool. Default: the
         * pool that the token names, and none for signed requests.
         *
         * @throws IllegalArgumentException if it is blank or not printable ASCII
         */
        public Builder userPoolId(String newUserPoolId) {
            userPoolId = Optional.of(requireHeaderText("userPoolId", newUserPoolId));
            return this;
        }

        /**
         * Sets the tenant of the call, sent as {@code x-authing-tenant-id} or as the client's dialect names it. Default:
         * none; the header is not sent.
         *
         * @throws IllegalArgumentException if it is blank or not printable ASCII
         */
        public Builder tenantId(String newTenantId) {
            tenantId = Optional.of(requireHeaderText("tenantId", newTenantId));
            return this;
        }

        /**
         * Sets the language of the server's messages, sent as {@code x-authing-lang} or as the client's dialect names it, for
         * example {@code zh-CN}. Default: {@code en-US}.
         *
         * @throws IllegalArgumentException if it is blank or not printable ASCII
         */
        public Builder language(String newLanguage) {
            language = requireHeaderText("language", newLanguage);
            return this;
        }

        public ManagementOptions build() {
            return new ManagementOptions(requestOptions(), this);
        }
    }
}
