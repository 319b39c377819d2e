package tallygate.genauth;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Optional;
import tallygate.json.JsonValues;

/**
 * One message of a subscription, as the server sent it. The vendor does not document its form. Immutable.
 *
 * @param eventCode the code of the subscription
 * @param text the whole message
 */
public record EventMessage(String eventCode, String text) {
    public EventMessage {
        requireNonNull(eventCode, "eventCode");
        requireNonNull(text, "text");
    }

    /**
     * Returns the text as JSON: a {@link java.util.Map}, {@link java.util.List}, {@link String}, {@link Boolean} or
     * {@link java.math.BigDecimal}, immutable. Empty if it is not JSON, or is only {@code null}. Each call parses it again.
     */
    public Optional<Object> json() {
        try {
            return Optional.ofNullable(JsonValues.ANY.fromJson(text));
        } catch (IOException | JsonDataException e) {
            return Optional.empty();
        }
    }

    /** Returns the code and the length; never the text. */
    @Override
    public String toString() {
        return "EventMessage[" + eventCode + ", " + text.length() + " characters]";
    }
}
