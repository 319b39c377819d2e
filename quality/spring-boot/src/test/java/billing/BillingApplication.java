package billing;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.UserPoolLimit;
import tallygate.spring.ClientCustomizer;

/** An application as docs/spring-boot.md describes it. */
@SpringBootConfiguration
@EnableAutoConfiguration
class BillingApplication {
    // snippet:start customizer
    @Bean
    ClientCustomizer<ManagementClient.Builder> rateLimit() {
        return builder -> builder.rateLimit(UserPoolLimit.PUBLISHED);
    }
    // snippet:end customizer
}
