package tallygate.examples.snippets;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import tallygate.pagarme.model.WebhookEventType;
import tallygate.pagarme.webhook.WebhookEvent;
import tallygate.pagarme.webhook.Webhooks;

/** Waits for one kind of webhook. */
final class WebhooksInATest {
    private WebhooksInATest() {}

    static HttpServer start(WebhookEventType wanted, CompletableFuture<WebhookEvent> received) throws IOException {
        // snippet:start webhooks-in-a-test
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            WebhookEvent event = Webhooks.parse(exchange.getRequestBody().readAllBytes());
            if (event.type().equals(wanted)) {
                received.complete(event);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        // snippet:end webhooks-in-a-test
        return server;
    }

    static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
