package tallygate.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tallygate.jackson.Jackson2Module;
import tallygate.jackson.Jackson3Module;

/** Configures Jackson for generated types in the request and response bodies of controllers. */
@AutoConfiguration
public final class JacksonAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "com.fasterxml.jackson.databind.ObjectMapper")
    static class Jackson2 {
        @Bean
        @ConditionalOnMissingBean
        Jackson2Module tallygateJackson2Module() {
            return new Jackson2Module();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "tools.jackson.databind.ObjectMapper")
    static class Jackson3 {
        @Bean
        @ConditionalOnMissingBean
        Jackson3Module tallygateJackson3Module() {
            return new Jackson3Module();
        }
    }
}
