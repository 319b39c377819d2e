package tallygate.spring;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tallygate.genauth.ManagementClient;
import tallygate.micrometer.QuotaMetrics;

/** Configures the gauges of quotas, if there is a client and a meter registry. */
@AutoConfiguration(after = GenauthAutoConfiguration.class)
@ConditionalOnProperty(name = "tallygate.quota.metrics", matchIfMissing = true)
public final class QuotaAutoConfiguration {
    @Bean
    @ConditionalOnBean({ManagementClient.class, MeterRegistry.class})
    @ConditionalOnMissingBean
    QuotaMetrics tallygateQuotaMetrics(
            ManagementClient client, MeterRegistry registry, TallygateProperties properties) {
        return QuotaMetrics.start(client, registry, properties.quota().interval());
    }
}
