package tallygate.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import tallygate.core.observe.CallListener;
import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpTransport;

/** Configures the client of GenAuth, if there is a key or a bean of {@link GenauthConnectionDetails}. */
@AutoConfiguration(after = {TransportAutoConfiguration.class, MetricsAutoConfiguration.class})
@EnableConfigurationProperties(TallygateProperties.class)
public final class GenauthAutoConfiguration {
    private static final String ID = "tallygate.genauth.access-key-id";
    private static final String SECRET = "tallygate.genauth.access-key-secret";

    @Bean
    @Conditional(OnAnyProperty.class)
    @OnAnyProperty.Names({ID, SECRET})
    @ConditionalOnMissingBean
    GenauthConnectionDetails genauthConnectionDetails(TallygateProperties properties) {
        TallygateProperties.Genauth settings = properties.genauth();
        return new Details(
                settings.host(),
                required(ID, settings.accessKeyId(), SECRET),
                required(SECRET, settings.accessKeySecret(), ID));
    }

    @Bean
    @ConditionalOnBean(GenauthConnectionDetails.class)
    @ConditionalOnMissingBean
    ManagementClient managementClient(
            GenauthConnectionDetails details,
            TallygateProperties properties,
            HttpTransport transport,
            ObjectProvider<CallListener> listener,
            ObjectProvider<ClientCustomizer<ManagementClient.Builder>> customizers) {
        ManagementClient.Builder builder = ManagementClient.builder()
                .accessKey(details.accessKeyId(), details.accessKeySecret())
                .transport(transport);
        if (details.host() != null) {
            builder.host(details.host());
        }
        listener.ifUnique(builder::listener);
        builder.options(options -> {
            if (properties.genauth().tenantId() != null) {
                options.tenantId(properties.genauth().tenantId());
            }
            if (properties.genauth().timeout() != null) {
                options.timeout(properties.genauth().timeout());
            }
        });
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static String required(String name, @Nullable String value, String other) {
        if (value == null || value.isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    name, null, "It is not set, and " + other + " is. An access key has both; set it as well.");
        }
        return value;
    }

    private record Details(@Nullable String host, String accessKeyId, String accessKeySecret)
            implements GenauthConnectionDetails {
        /** Returns a text without the secret. */
        @Override
        public String toString() {
            return "GenauthConnectionDetails[host=" + host + "]";
        }
    }
}
