package tallygate.client.internal;

import java.io.IOException;
import java.lang.reflect.Type;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.genauth.model.ManagementAnswer;
import tallygate.json.MissingPropertyException;
import tallygate.transport.Headers;

/**
 * The verdict by GenAuth's envelope: HTTP 200 is not yet a success, the {@code statusCode} in the body decides; where the
 * body has none, HTTP does. An {@code apiCode} decides nothing, since documented successes carry one.
 */
public final class EnvelopeErrorDecoder implements ErrorDecoder {
    @Override
    public @Nullable ApiError decide(int status, Headers headers, Buffer body) throws IOException {
        boolean httpSuccess = isSuccess(status);
        Envelope envelope = read(status, headers, body);
        Integer statusCode = envelope.statusCode();
        if (httpSuccess && (statusCode == null || statusCode == 200)) {
            return null;
        }
        String requestId = envelope.requestId() != null
                ? envelope.requestId()
                : headers.first("x-request-id").orElse(null);
        return new ApiError(
                status,
                statusCode,
                envelope.apiCode(),
                Excerpts.identifier(requestId),
                envelope.message(),
                RetryAfter.in(headers));
    }

    @Override
    public boolean trusts(int status, Type responseType) {
        return isSuccess(status)
                && responseType instanceof Class<?> type
                && ManagementAnswer.class.isAssignableFrom(type);
    }

    /** Of a {@code statusCode} that occurs twice the value has the last, as {@link Envelope} does. */
    @Override
    public boolean provesSuccess(Object value) {
        try {
            return value instanceof ManagementAnswer answer && answer.statusCode() == 200;
        } catch (MissingPropertyException e) {
            return false;
        }
    }

    @Override
    public String advice(int status) {
        return switch (status) {
            case 401 -> "Check the access key id and secret, and that the key is enabled.";
            case 402 -> "The package of the user pool does not include this; renew or extend it.";
            case 403 -> "Grant the access key the permission for this operation.";
            default -> ErrorDecoder.super.advice(status);
        };
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    private static Envelope read(int status, Headers headers, Buffer body) throws IOException {
        try {
            return Envelope.read(body);
        } catch (IOException notAnEnvelope) {
            if (statusSaysEnough(status, body)) {
                return Envelope.EMPTY;
            }
            throw new MalformedBodyException(status, headers, body, String.valueOf(notAnEnvelope.getMessage()));
        }
    }

    /** A 404 is one with or without JSON; a page with a 5xx comes from a machine in between and says nothing of the call. */
    private static boolean statusSaysEnough(int status, Buffer body) {
        return status == 204 || (status >= 300 && (status < 500 || body.exhausted()));
    }
}
