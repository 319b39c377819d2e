package billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.sqlite.SQLiteDataSource;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.CreateCustomerRequest;
import tallygate.pagarme.webhook.WebhookCredentials;
import tallygate.pagarme.webhook.WebhookInbox;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.spring.WithSandbox;

/** A controller and a servlet receive the webhooks of the sandbox of Pagar.me, and reject other requests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithSandbox
@Timeout(60)
class WebhooksTest {
    private static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();

    @Autowired
    private Environment properties;

    @Autowired
    private PagarmeSandbox sandbox;

    @Autowired
    private PagarmeClient client;

    @TestConfiguration
    @Import(WebhookController.class)
    static class Receivers {
        @Bean
        WebhookCredentials credentials() {
            return WebhookCredentials.of("shop", "password");
        }

        @Bean
        WebhookInbox inbox() throws Exception {
            Path file = Files.createTempFile("inbox", ".db");
            file.toFile().deleteOnExit();
            SQLiteDataSource database = new SQLiteDataSource();
            database.setUrl("jdbc:sqlite:" + file);
            return WebhookInbox.in(database);
        }

        @Bean
        WebhookInbox.Handler invoices() {
            return (event, connection) -> RECEIVED.add(event.type().toString());
        }

        @Bean
        ServletRegistrationBean<WebhookServlet> servlet(
                WebhookCredentials credentials, WebhookInbox inbox, WebhookInbox.Handler invoices) {
            return new ServletRegistrationBean<>(new WebhookServlet(credentials, inbox, invoices), "/servlet/webhooks");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "servlet"})
    void webhooksAreReceivedWithTheirCredentialsOnly(String receiver) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + properties.getRequiredProperty("local.server.port") + '/'
                + receiver + "/webhooks");
        HttpRequest stranger = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString("{\"id\":\"hook_stranger\",\"type\":\"invoice.paid\"}"))
                .header("Content-Type", "application/json")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(stranger, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);

        sandbox.sendWebhooksTo(address, "shop", "password");
        client.createCustomer(
                CreateCustomerRequest.builder().name("Ada at " + receiver).build());

        assertThat(RECEIVED.poll(20, TimeUnit.SECONDS)).isEqualTo("customer.created");
        assertThat(RECEIVED).isEmpty();
    }
}
