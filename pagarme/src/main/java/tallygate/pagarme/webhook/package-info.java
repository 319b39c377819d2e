/**
 * Webhooks of Pagar.me: what the service sends to an address of yours. {@link tallygate.pagarme.webhook.Webhooks} reads them,
 * {@link tallygate.pagarme.webhook.WebhookCredentials} tells whether a request is one, and
 * {@link tallygate.pagarme.webhook.WebhookInbox} processes each of them once.
 */
@NullMarked
package tallygate.pagarme.webhook;

import org.jspecify.annotations.NullMarked;
