package app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;

/** Both sandboxes, and what an application must do with them. */
abstract class ApplicationFixture {
    static Sandbox genauth;
    static PagarmeSandbox pagarme;

    @BeforeAll
    static void startSandboxes() {
        genauth = Sandbox.start();
        pagarme = PagarmeSandbox.start();
    }

    @AfterAll
    static void closeSandboxes() {
        genauth.close();
        pagarme.close();
    }

    static Map<String, String> properties(String transport, Path directory) {
        return Map.of(
                "tallygate.transport.type", transport,
                "tallygate.genauth.host", genauth.baseUrl(),
                "tallygate.genauth.access-key-id", genauth.accessKeyId(),
                "tallygate.genauth.access-key-secret", genauth.accessKeySecret(),
                "tallygate.pagarme.base-url", pagarme.baseUrl(),
                "tallygate.pagarme.secret-key", pagarme.secretKey(),
                "management.endpoint.health.show-details", "always",
                "management.endpoints.web.exposure.include", "health,metrics",
                "app.ledger", directory.resolve("usages.ledger").toString());
    }

    /** @param codes what the codes of usages begin with, which are new to the sandbox */
    static void assertThatBothProvidersWork(int port, String codes) {
        RestClient application = RestClient.create("http://localhost:" + port);

        assertThat(names(application, "/entitlements")).isNotEmpty();
        assertThat(text(application, "/usage")).contains("\"modelCode\":\"Mail\"", "\"current\":\"12640\"");
        assertThat(text(application, "/actuator/health")).contains("\"tallygate\"", "126.4 %");
        assertThat(text(application, "/actuator/metrics/tallygate.client.calls"))
                .contains("getUsageInfo");
        assertThat(names(application, "/async-entitlements")).isEqualTo(names(application, "/entitlements"));
        int before = pagarme.accepted().size();
        for (long recorded = 1; recorded <= 2; recorded++) {
            assertThat(application
                            .post()
                            .uri(
                                    "/usages?subscription={s}&item={i}&code={c}",
                                    pagarme.subscriptionId(),
                                    pagarme.itemId(),
                                    codes + recorded)
                            .retrieve()
                            .body(Long.class))
                    .isEqualTo(recorded);
        }
        assertThat(pagarme.accepted()).hasSize(before + 2);
    }

    private static String text(RestClient application, String path) {
        return application.get().uri(path).retrieve().body(String.class);
    }

    private static List<String> names(RestClient application, String path) {
        return application.get().uri(path).retrieve().body(new ParameterizedTypeReference<>() {});
    }
}
