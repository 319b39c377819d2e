package tallygate.client.internal;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.transport.Headers;

/** Drops a request id that repeats a secret: messages and logs show the id, and the server chooses it. */
final class RedactingErrorDecoder implements ErrorDecoder {
    private final ErrorDecoder decoder;
    private final List<Secret> secrets;

    RedactingErrorDecoder(ErrorDecoder decoder, List<Secret> secrets) {
        this.decoder = decoder;
        this.secrets = secrets;
    }

    @Override
    public @Nullable ApiError decide(int status, Headers headers, Buffer body) throws IOException {
        ApiError error = decoder.decide(status, headers, body);
        if (error == null || error.requestId() == null || !Excerpts.holds(error.requestId(), secrets)) {
            return error;
        }
        return new ApiError(
                error.httpStatus(),
                error.statusCode(),
                error.apiCode(),
                null,
                error.apiMessage(),
                error.retryAfter(),
                error.fieldErrors());
    }

    @Override
    public boolean trusts(int status, Type responseType) {
        return decoder.trusts(status, responseType);
    }

    @Override
    public boolean provesSuccess(Object value) {
        return decoder.provesSuccess(value);
    }

    @Override
    public String advice(int status) {
        return decoder.advice(status);
    }

    @Override
    public Buffer withoutEcho(Buffer body) {
        return decoder.withoutEcho(body);
    }
}
