package tallygate.pagarme.webhook;

import java.io.IOException;
import okio.Buffer;
import tallygate.json.JsonDocument;
import tallygate.json.MalformedJsonException;
import tallygate.pagarme.model.WebhookDelivery;

/**
 * Reads webhooks of Pagar.me.
 *
 * <p>{@code docs/webhooks.md} shows a receiver with credentials and protection against duplicates.
 */
public final class Webhooks {
    private Webhooks() {}

    /**
     * Parses the event in the body of a request.
     *
     * <pre>{@code
     * WebhookEvent event = Webhooks.parse(body);
     * if (event.type().equals(WebhookEventType.CHARGE_PAID)) {
     *     event.data(GetChargeResponse.class).ifPresent(charge -> settle(charge.id(), charge.amount()));
     * }
     * }</pre>
     *
     * <p>Kinds of events that are newer than this library are read as well, as are undocumented properties.
     *
     * @throws IllegalArgumentException if the body is not a JSON object with an {@code id} and a {@code type}; the message
     *     shows no value of it
     */
    public static WebhookEvent parse(String body) {
        return parse(new Buffer().writeUtf8(body));
    }

    /** Parses the event in a body in UTF-8, as {@link #parse(String)} does. */
    public static WebhookEvent parse(byte[] body) {
        return parse(new Buffer().write(body));
    }

    private static WebhookEvent parse(Buffer body) {
        try {
            return new WebhookEvent(JsonDocument.decode(WebhookDelivery.jsonAdapter(), body));
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(
                    "The body is not a valid Pagar.me webhook: " + e.getMessage() + " Reply with HTTP 400.", e);
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory could not be read", e);
        }
    }
}
