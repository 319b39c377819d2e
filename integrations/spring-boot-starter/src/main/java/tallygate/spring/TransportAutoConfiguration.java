package tallygate.spring;

import io.micrometer.observation.ObservationRegistry;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;
import tallygate.micrometer.ObservedTransport;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportBuilder;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/** One transport for all clients, observed where there is an observation registry. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration"
        })
@EnableConfigurationProperties(TallygateProperties.class)
public final class TransportAutoConfiguration {
    private static final String RETROFIT = "tallygate.transport.retrofit.RetrofitTransport";

    @Bean
    @ConditionalOnMissingBean
    HttpTransport tallygateTransport(
            ApplicationContext application,
            TallygateProperties properties,
            ObjectProvider<SslBundles> bundles,
            ObjectProvider<ClientCustomizer<TransportBuilder<?>>> customizers,
            ObjectProvider<ObservationRegistry> observations) {
        TallygateProperties.Transport settings = properties.transport();
        Consumer<TransportBuilder<?>> configured = builder -> {
            if (settings.connectTimeout() != null) {
                builder.connectTimeout(settings.connectTimeout());
            }
            if (settings.proxy() != null) {
                builder.proxy(settings.proxy());
            }
            if (settings.sslBundle() != null) {
                builder.sslContext(
                        bundles.getObject().getBundle(settings.sslBundle()).createSslContext());
            }
            customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        };
        HttpTransport transport = isRetrofit(settings.type(), application.getClassLoader())
                ? RetrofitSetting.build(configured)
                : jdk(configured);
        ObservationRegistry registry = observations.getIfUnique(() -> ObservationRegistry.NOOP);
        return registry.isNoop() ? transport : ObservedTransport.of(transport, registry);
    }

    private static boolean isRetrofit(TallygateProperties.TransportType type, @Nullable ClassLoader classes) {
        boolean present = ClassUtils.isPresent(RETROFIT, classes);
        if (type == TallygateProperties.TransportType.RETROFIT && !present) {
            throw new IllegalStateException("tallygate.transport.type is retrofit, and tallygate-transport-retrofit is"
                    + " not on the class path. Add it, or set the property to jdk.");
        }
        return type != TallygateProperties.TransportType.JDK && present;
    }

    private static HttpTransport jdk(Consumer<TransportBuilder<?>> configured) {
        JdkTransport.Builder builder = JdkTransport.builder();
        configured.accept(builder);
        return builder.build();
    }

    /** Loaded only where Retrofit is there. */
    private static final class RetrofitSetting {
        static HttpTransport build(Consumer<TransportBuilder<?>> configured) {
            RetrofitTransport.Builder builder = RetrofitTransport.builder();
            configured.accept(builder);
            return builder.build();
        }
    }
}
