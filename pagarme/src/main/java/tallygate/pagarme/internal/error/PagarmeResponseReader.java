package tallygate.client.internal;

import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.transport.Headers;

/**
 * The verdict by HTTP status alone, as Pagar.me means it. The body of a refusal only explains: {@code message},
 * {@code errors} and {@code request}, if it is what it should be. Whatever it is, the refusal stays one.
 */
public final class StatusErrorDecoder implements ErrorDecoder {
    @Override
    public @Nullable ApiError decide(int status, Headers headers, Buffer body) {
        if (status >= 200 && status < 300) {
            return null;
        }
        ErrorBody explanation = ErrorBody.read(body);
        return new ApiError(
                status,
                null,
                null,
                Excerpts.identifier(headers.first("x-request-id").orElse(null)),
                explanation.message(),
                RetryAfter.in(headers),
                explanation.fieldErrors());
    }

    @Override
    public String advice(int status) {
        return switch (status) {
            case 401 -> "Check that the secret key is right, whole and enabled.";
            case 403 -> "Check that the account lets this key and this address in.";
            case 412 ->
                "The request is well-formed, but breaks a rule of the account or the subscription; apiMessage() and "
                        + "fieldErrors() have the server's own words.";
            case 400, 422 -> "Correct the request; fieldErrors() and apiMessage() have the server's own words.";
            default -> ErrorDecoder.super.advice(status);
        };
    }

    @Override
    public Buffer withoutEcho(Buffer body) {
        return ErrorBody.withoutEcho(body);
    }
}
