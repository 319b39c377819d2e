package tallygate.spring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;

/** Configures the sandboxes as the services of a test. */
@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {
    @Bean
    Sandbox tallygateSandbox() {
        return Sandbox.start();
    }

    @Bean
    GenauthConnectionDetails sandboxConnectionDetails(Sandbox sandbox) {
        return new GenauthConnectionDetails() {
            @Override
            public String host() {
                return sandbox.baseUrl();
            }

            @Override
            public String accessKeyId() {
                return sandbox.accessKeyId();
            }

            @Override
            public String accessKeySecret() {
                return sandbox.accessKeySecret();
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SubscriptionUsageClient.class)
    static class WithPagarme {
        @Bean
        PagarmeSandbox tallygatePagarmeSandbox() {
            return PagarmeSandbox.start();
        }

        @Bean
        PagarmeConnectionDetails pagarmeSandboxConnectionDetails(PagarmeSandbox sandbox) {
            return new PagarmeConnectionDetails() {
                @Override
                public String baseUrl() {
                    return sandbox.baseUrl();
                }

                @Override
                public String secretKey() {
                    return sandbox.secretKey();
                }
            };
        }
    }
}
