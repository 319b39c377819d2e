package tallygate.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationTextPublisher;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;
import tallygate.genauth.ManagementClient;
import tallygate.micrometer.CallMetrics;
import tallygate.micrometer.ObservedTransport;
import tallygate.micrometer.QuotaMetrics;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.GetPlansRequest;
import tallygate.pagarme.model.ListPlansResponse;
import tallygate.sandbox.Failure;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

final class StarterTest {
    private static Sandbox sandbox;

    private final ApplicationContextRunner starter = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SslAutoConfiguration.class,
                    TransportAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    GenauthAutoConfiguration.class,
                    PagarmeAutoConfiguration.class,
                    QuotaAutoConfiguration.class,
                    Boot3HealthAutoConfiguration.class,
                    JacksonAutoConfiguration.class));

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** The starter with the three properties of an account. */
    private ApplicationContextRunner account() {
        return starter.withPropertyValues(
                "tallygate.genauth.host=" + sandbox.baseUrl(),
                "tallygate.genauth.access-key-id=" + sandbox.accessKeyId(),
                "tallygate.genauth.access-key-secret=" + sandbox.accessKeySecret());
    }

    @Test
    void threePropertiesMakeAClient() {
        account().run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(ManagementClient.class);
            assertThat(context)
                    .doesNotHaveBean(PagarmeClient.class)
                    .doesNotHaveBean(SubscriptionUsageClient.class)
                    .doesNotHaveBean(QuotaMetrics.class);
            assertThat(context.getBean(ManagementClient.class)
                            .getUsageInfo()
                            .data()
                            .usages())
                    .isNotEmpty();
        });
    }

    @Test
    void withoutAKeyThereIsNoClient() {
        starter.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ManagementClient.class));
    }

    @Test
    void halfOfAKeyIsAnErrorThatNamesTheOther() {
        starter.withPropertyValues("tallygate.genauth.access-key-secret=half-secret")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("tallygate.genauth.access-key-id")
                        .hasMessageNotContaining("half-secret"));
    }

    @Test
    void misspeltPropertyIsAnErrorThatNamesIt() {
        account().withPropertyValues("tallygate.genauth.tenant=t1").run(context -> assertThat(
                        context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("tallygate.genauth.tenant"));
    }

    @Test
    void meterRegistryBringsMetricsOfCallsAndQuotas() {
        account().withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            assertThat(context).hasSingleBean(CallMetrics.class).hasSingleBean(QuotaMetrics.class);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            for (int i = 0; i < 500 && registry.find("tallygate.quota.ratio").gauge() == null; i++) {
                Thread.sleep(20);
            }
            assertThat(registry.get("tallygate.quota.ratio")
                            .tag("code", "Mail")
                            .gauge()
                            .value())
                    .isEqualTo(1.264);
        });
    }

    @Test
    void observationRegistryBringsAnObservedTransport() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationTextPublisher(line -> {}));

        account()
                .withBean(ObservationRegistry.class, () -> registry)
                .run(context -> assertThat(context.getBean(HttpTransport.class)).isInstanceOf(ObservedTransport.class));
    }

    @Test
    void transportIsChosenByAPropertyAndClosedWithTheApplication() {
        account()
                .withPropertyValues("tallygate.transport.type=jdk", "tallygate.transport.connect-timeout=2s")
                .run(context -> assertThat(context.getBean(HttpTransport.class)).isInstanceOf(JdkTransport.class));
        account()
                .run(context -> assertThat(context.getBean(HttpTransport.class)).isInstanceOf(RetrofitTransport.class));
        account()
                .withClassLoader(new FilteredClassLoader(RetrofitTransport.class))
                .run(context -> assertThat(context.getBean(HttpTransport.class)).isInstanceOf(JdkTransport.class));
        account()
                .withClassLoader(new FilteredClassLoader(RetrofitTransport.class))
                .withPropertyValues("tallygate.transport.type=retrofit")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("tallygate-transport-retrofit is not on the class path"));
    }

    @Test
    void sslBundleThatDoesNotExistIsNamed() {
        account()
                .withPropertyValues("tallygate.transport.ssl-bundle=partner")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("partner"));
    }

    @Test
    void customizersChangeTheBuilder() {
        account().withUserConfiguration(Customized.class).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("customized"));
    }

    @Test
    void healthIsThatOfTheAccountAndAsksOnceAMinute() {
        account().run(context -> {
            HealthIndicator health = context.getBean(HealthIndicator.class);
            int before = sandbox.requests("/api/v3/get-usage-info");

            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("Mail", "126.4 %");
            assertThat(sandbox.requests("/api/v3/get-usage-info")).isEqualTo(before + 1);
        });
        account().run(context -> {
            sandbox.failAll("/api/v3/get-usage-info", Failure.FORBIDDEN);
            try {
                assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                        .isEqualTo(Status.DOWN);
            } finally {
                sandbox.recover();
            }
        });
    }

    @Test
    void sandboxReplacesTheServicesOfATest() {
        starter.withUserConfiguration(Billing.class)
                .withPropertyValues("tallygate.genauth.access-key-id=real", "tallygate.genauth.access-key-secret=real")
                .run(context -> {
                    assertThat(context)
                            .hasSingleBean(ManagementClient.class)
                            .hasSingleBean(PagarmeClient.class)
                            .hasSingleBean(SubscriptionUsageClient.class);
                    context.getBean(ManagementClient.class).getUsageInfo();
                    assertThat(context.getBean(Sandbox.class).requests("/api/v3/get-usage-info"))
                            .isEqualTo(1);
                });
    }

    @Test
    void aSecretKeyMakesBothClientsOfPagarme() {
        CompletableFuture<String> observed = new CompletableFuture<>();
        CallListener listener = new CallListener() {
            @Override
            public void callFinished(CallEvent.Finished event) {
                observed.complete(event.operation());
            }
        };
        try (PagarmeSandbox pagarme = PagarmeSandbox.start()) {
            account(pagarme).withBean(CallListener.class, () -> listener).run(context -> {
                assertThat(context).hasSingleBean(SubscriptionUsageClient.class);
                assertThat(plans(context.getBean(PagarmeClient.class)).data()).isEmpty();
                assertThat(observed).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("getPlans");
            });
        }
    }

    @Test
    void timeoutOfPagarmeHoldsForItsClients() {
        try (PagarmeSandbox pagarme = PagarmeSandbox.start()) {
            pagarme.failAll(Failure.SLOW);
            account(pagarme)
                    .withPropertyValues("tallygate.pagarme.timeout=200ms")
                    .run(context -> assertThatThrownBy(() -> plans(context.getBean(PagarmeClient.class)))
                            .isInstanceOf(DeadlineExceededException.class));
        }
    }

    private ApplicationContextRunner account(PagarmeSandbox pagarme) {
        return starter.withPropertyValues(
                "tallygate.pagarme.secret-key=" + pagarme.secretKey(),
                "tallygate.pagarme.base-url=" + pagarme.baseUrl());
    }

    private static ListPlansResponse plans(PagarmeClient client) {
        return client.getPlans(GetPlansRequest.builder().build());
    }

    @WithSandbox
    @Configuration(proxyBeanMethods = false)
    static class Billing {}

    @Configuration(proxyBeanMethods = false)
    static class Customized {
        @Bean
        ClientCustomizer<ManagementClient.Builder> customizer() {
            return builder -> {
                throw new IllegalStateException("customized");
            };
        }
    }
}
