package tallygate.examples.snippets;

import com.sun.net.httpserver.HttpServer;
import java.nio.file.Path;
import java.time.*;
import java.util.concurrent.*;
import tallygate.ledger.*;
import tallygate.pagarme.*;
import tallygate.pagarme.model.*;
import tallygate.pagarme.webhook.WebhookEvent;
import tallygate.sandbox.PagarmeSandbox;

/** Bills a metered customer from the plan to the webhook of the paid invoice, offline. */
public final class BillingACustomer {
    public static void main(String[] arguments) throws Exception {
        CompletableFuture<WebhookEvent> paid = new CompletableFuture<>();
        HttpServer hooks = WebhooksInATest.start(WebhookEventType.INVOICE_PAID, paid);
        try (PagarmeSandbox sandbox = PagarmeSandbox.start();
                UsageLedger ledger = UsageLedger.open(Path.of("usages.ledger"));
                PagarmeClient pagarme = PagarmeClient.builder()
                        .baseUrl(sandbox.baseUrl())
                        .secretKey(sandbox.secretKey())
                        .build()) {
            sandbox.sendWebhooksTo(WebhooksInATest.address(hooks), "shop", "password");
            // snippet:start billing
            GetSubscriptionResponse made = CreatingASubscription.create(pagarme, TokenOfACard.create(pagarme));
            Instant time = Instant.now().minus(Duration.ofHours(2));
            ledger.events().append(new UsageEvent(made.id(), made.items().get(0).id(), 42, time), "request-1");
            ledger.events().rollUp(RollUp.hourly("API calls"));
            ledger.send(new PagarmeUsageSender(pagarme), 8);
            sandbox.advanceClock(Duration.ofDays(31)); // the cycle closes
            pagarme.getInvoicesPaged(GetInvoicesRequest.builder().build())
                    .forEach(invoice -> System.out.println("Invoice: " + invoice.amount() + " " + invoice.status()));
            // snippet:end billing
            System.out.println("Webhook: " + paid.get(10, TimeUnit.SECONDS).type());
        }
        hooks.stop(0);
    }
}
