package app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tallygate.genauth.ManagementClient;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/** An application that a user could have written: beans for the clients, values from its properties. */
@SpringBootApplication
public class UsageApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(UsageApplication.class, arguments);
    }

    @Bean
    HttpTransport transport(Environment properties) {
        return switch (properties.getRequiredProperty("app.transport")) {
            case "jdk" -> JdkTransport.create();
            case "retrofit" -> RetrofitTransport.create();
            default -> throw new IllegalArgumentException("app.transport must be jdk or retrofit");
        };
    }

    @Bean
    ManagementClient managementClient(Environment properties, HttpTransport transport) {
        return ManagementClient.builder()
                .host(properties.getRequiredProperty("app.genauth.host"))
                .accessKey(
                        properties.getRequiredProperty("app.genauth.access-key-id"),
                        properties.getRequiredProperty("app.genauth.access-key-secret"))
                .transport(transport)
                .build();
    }

    @Bean
    SubscriptionUsageClient subscriptionUsageClient(Environment properties, HttpTransport transport) {
        return SubscriptionUsageClient.builder()
                .baseUrl(properties.getRequiredProperty("app.pagarme.base-url"))
                .secretKey(properties.getRequiredProperty("app.pagarme.secret-key"))
                .transport(transport)
                .build();
    }
}
