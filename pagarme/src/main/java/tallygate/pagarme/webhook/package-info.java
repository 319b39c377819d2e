/**
 * Receives webhooks of Pagar.me. {@link tallygate.pagarme.webhook.Webhooks} parses them,
 * {@link tallygate.pagarme.webhook.WebhookCredentials} authenticates their requests, and
 * {@link tallygate.pagarme.webhook.WebhookInbox} processes each of them once.
 */
@NullMarked
package tallygate.pagarme.webhook;

import org.jspecify.annotations.NullMarked;
