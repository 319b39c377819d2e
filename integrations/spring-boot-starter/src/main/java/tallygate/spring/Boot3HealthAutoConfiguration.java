package tallygate.spring;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tallygate.genauth.ManagementClient;

/** Configures the health indicator of GenAuth in Spring Boot 3. */
@AutoConfiguration(after = GenauthAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnProperty(name = "management.health.tallygate.enabled", matchIfMissing = true)
public final class Boot3HealthAutoConfiguration {
    @Bean
    @ConditionalOnBean(ManagementClient.class)
    @ConditionalOnMissingBean(name = "tallygateHealthIndicator")
    HealthIndicator tallygateHealthIndicator(ManagementClient client) {
        return new Indicator(new QuotaProbe(client));
    }

    private static final class Indicator extends AbstractHealthIndicator {
        private final QuotaProbe probe;

        Indicator(QuotaProbe probe) {
            this.probe = probe;
        }

        @Override
        protected void doHealthCheck(Health.Builder builder) {
            QuotaProbe.Result result = probe.result();
            (result.up() ? builder.up() : builder.down()).withDetails(result.details());
        }
    }
}
