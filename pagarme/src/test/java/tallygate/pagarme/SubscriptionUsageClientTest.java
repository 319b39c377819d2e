package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.Pagarme.SECRET_KEY;
import static tallygate.pagarme.Pagarme.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.ClientClosedException;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Settings of the client, and their effect. */
class SubscriptionUsageClientTest {
    private final Pagarme pagarme = new Pagarme();
    private final FakePagarme server = pagarme.server;

    @Test
    void requestIsWhatTheVendorDocuments() {
        pagarme.client.createUsage(usage());

        TransportRequest request = server.requests().get(0);
        assertThat(request.method()).isEqualTo(HttpMethod.POST);
        assertThat(request.uri()).hasToString(Pagarme.USAGES);
        assertThat(request.headers().all("Authorization")).containsExactly("Basic c2tfdGVzdF9wbGFudGVkMHNlY3JldDo=");
        assertThat(request.headers().all("Accept")).containsExactly("application/json");
        assertThat(request.headers().all("User-Agent"))
                .singleElement()
                .asString()
                .startsWith("tallygate/");
        assertThat(request.headers().first("ServiceRefererName")).isEmpty();
        assertThat(request.headers().toString()).doesNotContain("authing", "genauth");
        assertThat(server.usages())
                .containsExactly(
                        "{\"quantity\":3,\"description\":\"planted-description\",\"used_at\":\"2026-01-02T03:04:05Z\"}");
    }

    @Test
    void refererIsSentWithEveryRequest() {
        SubscriptionUsageClient client =
                pagarme.builder().serviceRefererName("Partner 7").build();

        client.createUsage(usage());
        client.async().createUsage(usage()).join();
        client.withOptions(o -> o.timeout(Duration.ofSeconds(5))).createUsage(usage());

        assertThat(server.requests()).hasSize(3).allSatisfy(request -> assertThat(
                        request.headers().first("servicereferername"))
                .contains("Partner 7"));
        for (String bad : new String[] {"", " ", "planted\r\nX: y", "plänted"}) {
            assertThatThrownBy(() -> SubscriptionUsageClient.builder().serviceRefererName(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("erviceRefererName")
                    .hasMessageNotContaining("nted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "sk planted", "sk_planted\n", "sk_planted\r\nX: y", "\tsk_planted", "sk_planted:x"})
    @DisplayName("C67 a secret key that cannot be meant is refused unseen")
    void secretKeyIsBare(String key) {
        assertThatThrownBy(() -> SubscriptionUsageClient.builder().secretKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret key")
                .hasMessageNotContaining("planted");
    }

    @Test
    void secretKeyIsNeeded() {
        assertThatThrownBy(() -> SubscriptionUsageClient.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secretKey");
    }

    @ParameterizedTest
    @CsvSource({"http://api.pagar.me/core/v5, plain http", "https://sk:planted@api.pagar.me, user information"})
    @DisplayName("C68 a base URL that would give the key away is refused")
    void baseUrl(String url, String why) {
        assertThatThrownBy(() -> pagarme.builder().baseUrl(url).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("planted", "access key", "genauth");
        pagarme.builder().baseUrl("http://127.0.0.1:1").build();
        pagarme.builder().baseUrl("http://gateway/v5").allowPlainHttp(true).build();
    }

    @Test
    void clientIsSetUpByTheEnvironment() {
        Map<String, String> environment =
                Map.of("PAGARME_SECRET_KEY", SECRET_KEY, "PAGARME_BASE_URL", "https://gateway.example/pfx/");
        SubscriptionUsageClient.builder()
                .environment(environment::get)
                .transport(server)
                .build()
                .createUsage(usage());

        assertThat(server.uris()).singleElement().asString().startsWith("https://gateway.example/pfx/subscriptions/");
    }

    @Test
    void everyVariableThatIsReadIsInTheTableOfSettings() throws IOException {
        Set<String> read = new TreeSet<>();
        SubscriptionUsageClient.builder().environment(name -> {
            read.add(name);
            return name.equals("PAGARME_SECRET_KEY") ? SECRET_KEY : null;
        });
        String page = Files.readString(Path.of("../docs/operations.md"));

        assertThat(Pattern.compile("`(PAGARME_\\w+)`")
                        .matcher(page.substring(page.indexOf("## All settings")))
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "planted\r\n", "pla nted"})
    @DisplayName("C67 a variable that is missing or not bare is named, its value not shown")
    void environment(String value) {
        assertThatThrownBy(() -> SubscriptionUsageClient.builder().environment(name -> value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PAGARME_")
                .hasMessageNotContaining("nted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenantId", "language"})
    @DisplayName("C90 options of GenAuth do not compile for Pagar.me")
    void optionsOfAnotherProviderDoNotCompile(String option) {
        String program = "class C { void m(tallygate.pagarme.SubscriptionUsageClient client) {"
                + " client.withOptions(o -> o.timeout(java.time.Duration.ofSeconds(5)).header(\"a\", \"b\")%s); } }";

        assertThat(Compilation.errors(program.formatted(""))).isEmpty();
        assertThat(Compilation.errors(program.formatted("." + option + "(\"x\")")))
                .singleElement()
                .asString()
                .contains(option);
    }

    @Test
    void refusedKeyIsNotTriedAgain() {
        server.respondWith(json(401, "{\"message\":\"Authorization has been denied for this request.\"}"));
        for (Caller caller : Caller.values()) {
            AuthenticationException failure = pagarme.failure(
                    AuthenticationException.class, caller, SubscriptionUsageOperations.GET_USAGES, Pagarme.list());

            assertThat(failure.attempts()).isOne();
            assertThat(failure.apiMessage()).contains("Authorization has been denied for this request.");
            assertThat(failure).hasMessageContaining("Check that the secret key");
        }
    }

    @Test
    void nothingShowsTheKey() {
        assertThat(pagarme.client.toString()
                        + pagarme.builder()
                        + pagarme.client.async()
                        + server.requests()
                        + pagarme.client.withOptions(o -> o.header("X", "planted")))
                .doesNotContain("planted");
    }

    @Test
    @DisplayName("C64 a builder that goes on to be used changes no client that it built")
    void builderIsIndependent() {
        SubscriptionUsageClient.Builder builder = pagarme.builder().serviceRefererName("one");
        SubscriptionUsageClient client = builder.build();
        builder.serviceRefererName("other").secretKey("sk_other").baseUrl("https://other.example");

        client.createUsage(usage());

        assertThat(server.uris()).containsExactly(Pagarme.USAGES);
        assertThat(server.requests().get(0).headers().first("ServiceRefererName"))
                .contains("one");
    }

    @Test
    void closedClientEndsAllItsForms() {
        SubscriptionUsageClient narrowed = pagarme.client.withOptions(o -> o.timeout(Duration.ofSeconds(5)));
        narrowed.close();
        narrowed.createUsage(usage());

        pagarme.client.close();
        pagarme.client.close();

        assertThatThrownBy(() -> narrowed.createUsage(usage())).isInstanceOf(ClientClosedException.class);
        assertThat(pagarme.client.async().createUsage(usage()))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(ClientClosedException.class);
    }
}
