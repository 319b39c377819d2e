package tallygate.spring;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tallygate.core.observe.CallListener;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.transport.HttpTransport;

/** The client of Pagar.me, where its artifact is there, and a key or a bean of {@link PagarmeConnectionDetails}. */
@AutoConfiguration(after = {TransportAutoConfiguration.class, MetricsAutoConfiguration.class})
@ConditionalOnClass(SubscriptionUsageClient.class)
@EnableConfigurationProperties(TallygateProperties.class)
public final class PagarmeAutoConfiguration {

    @Bean
    @ConditionalOnProperty("tallygate.pagarme.secret-key")
    @ConditionalOnMissingBean
    PagarmeConnectionDetails pagarmeConnectionDetails(TallygateProperties properties) {
        return new Details(
                properties.pagarme().baseUrl(),
                Objects.requireNonNull(properties.pagarme().secretKey()));
    }

    @Bean
    @ConditionalOnBean(PagarmeConnectionDetails.class)
    @ConditionalOnMissingBean
    SubscriptionUsageClient subscriptionUsageClient(
            PagarmeConnectionDetails details,
            TallygateProperties properties,
            HttpTransport transport,
            ObjectProvider<CallListener> listener,
            ObjectProvider<ClientCustomizer<SubscriptionUsageClient.Builder>> customizers) {
        SubscriptionUsageClient.Builder builder =
                SubscriptionUsageClient.builder().secretKey(details.secretKey()).transport(transport);
        if (details.baseUrl() != null) {
            builder.baseUrl(details.baseUrl());
        }
        listener.ifUnique(builder::listener);
        builder.options(options -> {
            if (properties.pagarme().timeout() != null) {
                options.timeout(properties.pagarme().timeout());
            }
        });
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private record Details(@Nullable String baseUrl, String secretKey) implements PagarmeConnectionDetails {
        /** Without the secret. */
        @Override
        public String toString() {
            return "PagarmeConnectionDetails[baseUrl=" + baseUrl + "]";
        }
    }
}
