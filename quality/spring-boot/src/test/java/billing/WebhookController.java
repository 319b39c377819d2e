package billing;

import java.sql.SQLException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tallygate.pagarme.webhook.WebhookCredentials;
import tallygate.pagarme.webhook.WebhookInbox;
import tallygate.pagarme.webhook.Webhooks;

/** Receives webhooks of Pagar.me in a controller of Spring. */
@RestController
class WebhookController {
    private final WebhookCredentials credentials;
    private final WebhookInbox inbox;
    private final WebhookInbox.Handler invoices;

    WebhookController(WebhookCredentials credentials, WebhookInbox inbox, WebhookInbox.Handler invoices) {
        this.credentials = credentials;
        this.inbox = inbox;
        this.invoices = invoices;
    }

    // snippet:start controller
    @PostMapping("/spring/webhooks")
    ResponseEntity<Void> receive(@RequestHeader(required = false) String authorization, @RequestBody byte[] body)
            throws SQLException {
        if (!credentials.match(authorization)) {
            return ResponseEntity.status(401).build();
        }
        inbox.process(Webhooks.parse(body), invoices);
        return ResponseEntity.ok().build();
    }
    // snippet:end controller
}
