package tallygate.pagarme.internal.error;

import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.error.ApiError;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.ResponseReader;
import tallygate.json.MalformedJsonException;

/**
 * Reads the responses of Pagar.me, of which the HTTP status alone decides. The body of an error response, with
 * {@code message}, {@code errors} and {@code request}, only explains it, and may have any form.
 */
public final class PagarmeResponseReader implements ResponseReader {
    @Override
    public <R extends @Nullable Object> Outcome<R> read(
            Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder) {
        if (!response.isHttpSuccess()) {
            return Outcome.refused(response, error(response));
        }
        try {
            return Outcome.success(response, decoder.decode(operation, response));
        } catch (MalformedJsonException e) {
            return Outcome.malformed(response, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String remedy(int status) {
        return switch (status) {
            case 401 -> "Check that the secret key is correct, complete and enabled.";
            case 403 -> "Check that the account allows this key and this IP address.";
            case 412 ->
                "The request is well-formed, but breaks a rule of the account or the subscription; apiMessage() and "
                        + "fieldErrors() have the server's own words.";
            case 400, 422 -> "Correct the request; fieldErrors() and apiMessage() have the server's own words.";
            default -> ResponseReader.super.remedy(status);
        };
    }

    @Override
    public Buffer withoutEcho(Buffer body) {
        return ErrorBody.withoutEcho(body);
    }

    private static ApiError error(BufferedResponse response) {
        ErrorBody explanation = ErrorBody.read(response);
        return new ApiError(
                response.status(),
                null,
                null,
                response.headers().first("x-request-id").orElse(null),
                explanation.message(),
                response.retryAfter(),
                explanation.fieldErrors());
    }
}
