package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.json.Templates;

/** Webhooks that the sandbox sends to an address of the test. */
@Timeout(20)
class PagarmeWebhooksTest {
    private final BlockingQueue<Map<String, Object>> received = new LinkedBlockingQueue<>();
    private final List<Integer> replies = new ArrayList<>();
    private final PagarmeSandbox sandbox = PagarmeSandbox.start();
    private final PagarmeHttp pagarme = new PagarmeHttp(sandbox);
    private HttpServer receiver;

    @BeforeEach
    void receive() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hooks", exchange -> {
            Map<String, Object> event =
                    JsonText.readObject(exchange.getRequestBody().readAllBytes());
            event.put("authorization", exchange.getRequestHeaders().getFirst("Authorization"));
            int reply = replies.isEmpty() ? 200 : replies.remove(0);
            exchange.sendResponseHeaders(reply, -1);
            exchange.close();
            received.add(event);
        });
        receiver.start();
        sandbox.sendWebhooksTo(
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks"), "shop", "secret");
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.stop(0);
    }

    @Test
    void webhooksArriveInOrder() throws Exception {
        pagarme.post(
                "/subscriptions",
                JsonText.write(Map.of(
                        "interval",
                        "month",
                        "interval_count",
                        1,
                        "billing_type",
                        "prepaid",
                        "payment_method",
                        "credit_card",
                        "customer",
                        Map.of("name", "Ada"),
                        "card",
                        PagarmeBillingTest.card("4000000000000010"),
                        "items",
                        List.of(Map.of("name", "Seat", "quantity", 1, "pricing_scheme", PagarmeBillingTest.unit(5))))));

        List<Object> types = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            types.add(next().get("type"));
        }
        assertThat(types)
                .containsExactly(
                        "customer.created",
                        "card.created",
                        "subscription.created",
                        "invoice.created",
                        "charge.created",
                        "charge.paid",
                        "invoice.paid");
    }

    @Test
    void anEventHasItsIdentifierAndItsObjectAndComesWithTheCredentials() throws Exception {
        pagarme.post("/customers", "{\"name\":\"Ada\"}");

        Map<String, Object> event = next();
        assertThat(event)
                .containsEntry("authorization", PagarmeHttp.basic("shop:secret"))
                .containsEntry("type", "customer.created")
                .containsKeys("id", "created_at", "account");
        assertThat(Templates.object(event.get("data"))).containsEntry("name", "Ada");
    }

    @Test
    void anEventThatIsNotAcceptedComesAgain() throws Exception {
        replies.add(500);

        pagarme.post("/customers", "{\"name\":\"Ada\"}");

        assertThat(next()).isEqualTo(next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/hooks", "https://127.0.0.1/hooks", "http://127.0.0.1.example.com/"})
    void nothingIsSentToAnotherMachine(String address) {
        assertThatThrownBy(() -> sandbox.sendWebhooksTo(URI.create(address), "shop", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this machine only");
    }

    private Map<String, Object> next() throws InterruptedException {
        Map<String, Object> event = received.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("a webhook").isNotNull();
        return event;
    }
}
