package tallygate.pagarme.webhook;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MissingPropertyException;
import tallygate.pagarme.model.WebhookDelivery;
import tallygate.pagarme.model.WebhookEventType;

/** An event at Pagar.me, received as a webhook. Immutable. */
public final class WebhookEvent {
    private final WebhookDelivery delivery;
    private final String id;
    private final WebhookEventType type;

    WebhookEvent(WebhookDelivery delivery) {
        this.delivery = delivery;
        try {
            this.id = delivery.id();
            this.type = delivery.type();
        } catch (MissingPropertyException e) {
            throw new IllegalArgumentException(
                    "The body is not a valid Pagar.me webhook: " + e.getMessage() + ". Reply with HTTP 400.", e);
        }
    }

    /** Returns the id of the event. It is the same in every attempt to deliver it, and {@link WebhookInbox} uses it. */
    public String id() {
        return id;
    }

    /**
     * Returns the kind of event. The set is open: {@link WebhookEventType#isKnown()} is false for a kind that is newer than
     * this library.
     */
    public WebhookEventType type() {
        return type;
    }

    /** Returns the time of the event; a time without an offset is in UTC. Empty if the service sent none. */
    public Optional<Instant> createdAt() {
        return delivery.createdAt();
    }

    /**
     * Returns the object of the event, in its state afterwards, as a type of this library:
     *
     * <pre>{@code event.data(GetInvoiceResponse.class).map(GetInvoiceResponse::amount);}</pre>
     *
     * <p>It may be shortened: the order and the invoice within a charge have an identifier of the customer in place of the
     * customer.
     *
     * @return empty if events of this kind have objects of another or an undocumented type; {@link #delivery()} has all data
     */
    public <T> Optional<T> data(Class<T> as) {
        JsonAdapter<T> adapter = EventData.adapter(type.toString(), as);
        if (adapter == null || !(delivery.data().orElse(null) instanceof Map<?, ?> data)) {
            return Optional.empty();
        }
        try {
            Buffer json = new Buffer();
            JsonDocument.encode(JsonValues.OBJECT, EventData.named(data), json);
            return Optional.of(JsonDocument.decode(adapter, json));
        } catch (IOException e) {
            throw new IllegalStateException("what was read from JSON could not be written as such", e);
        }
    }

    /** Returns all data of the webhook. */
    public WebhookDelivery delivery() {
        return delivery;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookEvent that && delivery.equals(that.delivery);
    }

    @Override
    public int hashCode() {
        return delivery.hashCode();
    }

    /** Returns id and kind; the object may hold secrets. */
    @Override
    public String toString() {
        return "WebhookEvent{id=" + id + ", type=" + type + "}";
    }
}
