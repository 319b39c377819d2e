package tallygate.spring;

import java.time.Duration;
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
import tallygate.pagarme.PagarmeBuilder;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.transport.HttpTransport;

/**
 * Configures the clients of Pagar.me, if its artifact is on the class path and there is a key or a bean of
 * {@link PagarmeConnectionDetails}.
 */
@AutoConfiguration(after = {TransportAutoConfiguration.class, MetricsAutoConfiguration.class})
@ConditionalOnClass(PagarmeClient.class)
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
    PagarmeClient pagarmeClient(
            PagarmeConnectionDetails details,
            TallygateProperties properties,
            HttpTransport transport,
            ObjectProvider<CallListener> listener,
            ObjectProvider<ClientCustomizer<PagarmeClient.Builder>> customizers) {
        PagarmeClient.Builder builder = configured(PagarmeClient.builder(), details, properties, transport, listener);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
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
                configured(SubscriptionUsageClient.builder(), details, properties, transport, listener);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static <B extends PagarmeBuilder<B>> B configured(
            B builder,
            PagarmeConnectionDetails details,
            TallygateProperties properties,
            HttpTransport transport,
            ObjectProvider<CallListener> listener) {
        builder.secretKey(details.secretKey()).transport(transport);
        if (details.baseUrl() != null) {
            builder.baseUrl(details.baseUrl());
        }
        listener.ifUnique(builder::listener);
        Duration timeout = properties.pagarme().timeout();
        return timeout == null ? builder : builder.options(options -> options.timeout(timeout));
    }

    private record Details(@Nullable String baseUrl, String secretKey) implements PagarmeConnectionDetails {
        /** Returns a text without the secret. */
        @Override
        public String toString() {
            return "PagarmeConnectionDetails[baseUrl=" + baseUrl + "]";
        }
    }
}
