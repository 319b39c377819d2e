package tallygate.examples.snippets;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.sql.SQLException;
import tallygate.pagarme.model.GetInvoiceResponse;
import tallygate.pagarme.model.WebhookEventType;
import tallygate.pagarme.webhook.WebhookCredentials;
import tallygate.pagarme.webhook.WebhookEvent;
import tallygate.pagarme.webhook.WebhookInbox;
import tallygate.pagarme.webhook.Webhooks;

/** Receives webhooks of Pagar.me; any server will do. */
final class ReceivingWebhooks {
    private ReceivingWebhooks() {}

    // snippet:start webhooks
    static int receive(HttpExchange exchange, WebhookCredentials credentials, WebhookInbox inbox)
            throws IOException, SQLException {
        if (!credentials.match(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return 401;
        }
        WebhookEvent received = Webhooks.parse(exchange.getRequestBody().readAllBytes());
        inbox.process(received, (event, connection) -> {
            if (event.type().equals(WebhookEventType.INVOICE_PAID)) {
                event.data(GetInvoiceResponse.class)
                        .ifPresent(invoice -> System.out.println(invoice.id() + " " + invoice.amount()));
            }
        });
        return 200;
    }
    // snippet:end webhooks
}
