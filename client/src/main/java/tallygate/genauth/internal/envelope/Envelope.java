package tallygate.genauth.internal.envelope;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.BufferedResponse;
import tallygate.genauth.model.ManagementResponse;
import tallygate.genauth.model.NestedResponse;
import tallygate.genauth.model.SuccessReport;
import tallygate.json.MissingPropertyException;

/**
 * The outermost object of a body of GenAuth: the outcome of the call, not its data.
 *
 * @param statusCode 200 for success; null if the body has none
 */
record Envelope(
        @Nullable Integer statusCode, @Nullable Integer apiCode, @Nullable String requestId, @Nullable String message) {
    static final Envelope EMPTY = new Envelope(null, null, null, null);

    private static final JsonReader.Options NAMES =
            JsonReader.Options.of("statusCode", "apiCode", "requestId", "message");

    /** Longer numbers take too long to read; the generated types do not accept them either. */
    private static final int MAX_DIGITS = 1000;

    private static final Object OTHER = new Object();

    boolean isSuccess() {
        return statusCode == null || statusCode == 200;
    }

    /**
     * Returns the envelope of a decoded body, or the one within its data if that reports something else.
     *
     * @param value a {@link ManagementResponse} or a map
     */
    static Envelope of(@Nullable Object value) throws InvalidEnvelopeException {
        if (value instanceof ManagementResponse response) {
            Envelope outer = of(response);
            return outer.isSuccess() && response.payload() instanceof NestedResponse nested ? of(nested) : outer;
        }
        return value instanceof Map<?, ?> properties ? of(properties) : EMPTY;
    }

    private static Envelope of(NestedResponse nested) {
        return new Envelope(
                nested.statusCode().orElse(null),
                nested.apiCode().orElse(null),
                nested.requestId().orElse(null),
                nested.message().orElse(null));
    }

    /** Returns the envelope of a successful response that reports that nothing was done. */
    static Envelope reported(SuccessReport report) {
        return report instanceof ManagementResponse response ? whole(200, response) : EMPTY;
    }

    /** Reads the whole body, which proves that it is one JSON object. The last value of a repeated name counts. */
    static Envelope read(BufferedResponse response) throws InvalidEnvelopeException {
        if (response.body().exhausted()) {
            throw new InvalidEnvelopeException("it is empty");
        }
        try (JsonReader reader = response.json()) {
            if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
                throw new InvalidEnvelopeException("it is not a JSON object");
            }
            Envelope envelope = readObject(reader);
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new InvalidEnvelopeException("something follows the JSON object");
            }
            return envelope;
        } catch (EOFException e) {
            throw new InvalidEnvelopeException("the JSON breaks off before its end");
        } catch (JsonDataException e) {
            throw new InvalidEnvelopeException("the JSON is nested too deeply");
        } catch (JsonEncodingException e) {
            throw new InvalidEnvelopeException("it is not JSON");
        } catch (IOException e) {
            throw new InvalidEnvelopeException("it cannot be read");
        }
    }

    private static Envelope of(ManagementResponse response) throws InvalidEnvelopeException {
        Map<String, @Nullable Object> others = response.unknownProperties();
        Integer statusCode = statusCode(response, others);
        // The success of nearly every call; its other properties are not needed.
        return statusCode != null && statusCode == 200 ? EMPTY : whole(statusCode, response);
    }

    private static Envelope whole(@Nullable Integer statusCode, ManagementResponse response) {
        Map<String, @Nullable Object> others = response.unknownProperties();
        return new Envelope(
                statusCode,
                response.apiCode().orElseGet(() -> code(text(others.get("apiCode")))),
                response.requestId().orElseGet(() -> text(others.get("requestId"))),
                message(response, others));
    }

    /** Returns the status code; null if there is none. */
    private static @Nullable Integer statusCode(ManagementResponse response, Map<String, @Nullable Object> others)
            throws InvalidEnvelopeException {
        try {
            return response.statusCode();
        } catch (MissingPropertyException e) {
            return statusCode(others.get("statusCode"));
        }
    }

    private static @Nullable String message(ManagementResponse response, Map<String, @Nullable Object> others) {
        try {
            return response.message();
        } catch (MissingPropertyException e) {
            return text(others.get("message"));
        }
    }

    private static Envelope of(Map<?, ? extends @Nullable Object> properties) throws InvalidEnvelopeException {
        return new Envelope(
                statusCode(properties.get("statusCode")),
                code(text(properties.get("apiCode"))),
                text(properties.get("requestId")),
                text(properties.get("message")));
    }

    private static Envelope readObject(JsonReader reader) throws IOException, InvalidEnvelopeException {
        Object statusCode = null;
        String apiCode = null;
        String requestId = null;
        String message = null;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(NAMES)) {
                case 0 -> statusCode = scalar(reader);
                case 1 -> apiCode = text(scalar(reader));
                case 2 -> requestId = text(scalar(reader));
                case 3 -> message = text(scalar(reader));
                default -> {
                    reader.skipName();
                    reader.skipValue();
                }
            }
        }
        reader.endObject();
        return new Envelope(statusCode(statusCode), code(apiCode), requestId, message);
    }

    /** Returns the text of a string or a number, null for null, and another object for everything else. */
    private static @Nullable Object scalar(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case STRING, NUMBER:
                return reader.nextString();
            case NULL:
                return reader.nextNull();
            default:
                reader.skipValue();
                return OTHER;
        }
    }

    /** Returns the status code. Null counts as missing; any other value that is not a number must not count as success. */
    private static @Nullable Integer statusCode(@Nullable Object value) throws InvalidEnvelopeException {
        Integer code = code(text(value));
        if (value != null && code == null) {
            throw new InvalidEnvelopeException("its statusCode is not a number");
        }
        return code;
    }

    /** Reads a code, which servers write as 200, 200.0 or "200". */
    private static @Nullable Integer code(@Nullable String text) {
        if (text == null || text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            return new BigDecimal(text).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }
}
