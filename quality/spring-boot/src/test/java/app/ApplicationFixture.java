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
                "app.transport", transport,
                "app.genauth.host", genauth.baseUrl(),
                "app.genauth.access-key-id", genauth.accessKeyId(),
                "app.genauth.access-key-secret", genauth.accessKeySecret(),
                "app.pagarme.base-url", pagarme.baseUrl(),
                "app.pagarme.secret-key", pagarme.secretKey(),
                "app.ledger", directory.resolve("usages.ledger").toString());
    }

    /** @param codes what the codes of usages begin with, which are new to the sandbox */
    static void assertThatBothProvidersWork(int port, String codes) {
        RestClient application = RestClient.create("http://localhost:" + port);

        assertThat(names(application, "/entitlements")).isNotEmpty();
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

    private static List<String> names(RestClient application, String path) {
        return application.get().uri(path).retrieve().body(new ParameterizedTypeReference<>() {});
    }
}
