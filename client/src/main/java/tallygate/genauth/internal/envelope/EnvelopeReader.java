package tallygate.genauth.internal.envelope;

import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.error.ApiError;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Decoded;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.ResponseReader;
import tallygate.genauth.model.ManagementResponse;
import tallygate.genauth.model.SuccessReport;
import tallygate.json.MalformedJsonException;

/**
 * Reads the responses of GenAuth. An HTTP 200 need not be a success: the {@code statusCode} in the body decides, and HTTP
 * only if the body has none. An {@code apiCode} is not considered, because documented successes have one.
 *
 * <p>A 2xx body is decoded once: the decoded value carries its envelope. Only a type without an envelope of its own is read
 * for one first. A body in the {@linkplain OtherShape other shape} than documented is decoded in that shape.
 */
public final class EnvelopeReader implements ResponseReader {
    private final boolean heedsSuccessReports;

    /** @param heedsSuccessReports whether a response that reports no success is an error */
    public EnvelopeReader(boolean heedsSuccessReports) {
        this.heedsSuccessReports = heedsSuccessReports;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> read(
            Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder) {
        if (!response.isHttpSuccess()) {
            return refusedByHttp(response);
        }
        try {
            return isEnveloped(operation)
                    ? decodeEnveloped(operation, response, decoder)
                    : decodeBare(operation, response, decoder);
        } catch (MalformedJsonException e) {
            return Outcome.malformed(response, reason(response, e));
        } catch (InvalidEnvelopeException e) {
            return Outcome.malformed(response, e.getMessage());
        }
    }

    @Override
    public @Nullable String requestId(Outcome.Success<?> success) {
        Object value = success.value();
        Object inBody = value instanceof ManagementResponse response
                ? response.requestId().orElse(null)
                : value instanceof Map<?, ?> properties ? properties.get("requestId") : null;
        return inBody instanceof String text ? text : ResponseReader.super.requestId(success);
    }

    @Override
    public String remedy(int status) {
        return switch (status) {
            case 401 -> "Check the access key id and secret, and that the key is enabled.";
            case 402 -> "The package of the user pool does not include this; renew or extend it.";
            case 403 -> "Grant the access key the permission for this operation.";
            default -> ResponseReader.super.remedy(status);
        };
    }

    private static boolean isEnveloped(Operation<?, ?> operation) {
        return operation.responseType() == Map.class
                || (operation.responseType() instanceof Class<?> type
                        && ManagementResponse.class.isAssignableFrom(type));
    }

    private <R extends @Nullable Object> Outcome<R> decodeEnveloped(
            Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder)
            throws MalformedJsonException, InvalidEnvelopeException {
        Decoded<R> body = decoder.decode(operation, response);
        Envelope envelope = Envelope.of(body.value());
        if (!envelope.isSuccess()) {
            return refused(response, envelope);
        }
        Buffer enveloped = OtherShape.enveloped(response, body.value());
        if (enveloped != null) {
            Decoded<R> other = decoder.decode(operation, withBody(response, enveloped));
            if (OtherShape.fits(response, other.value())) {
                return succeeded(response, other);
            }
        }
        return succeeded(response, body);
    }

    private <R extends @Nullable Object> Outcome<R> decodeBare(
            Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder)
            throws MalformedJsonException, InvalidEnvelopeException {
        boolean nothingIsDocumented = operation.responseType() == Void.class;
        Envelope envelope =
                nothingIsDocumented && response.body().exhausted() ? Envelope.EMPTY : Envelope.read(response);
        if (!envelope.isSuccess()) {
            return refused(response, envelope);
        }
        Decoded<R> body = decoder.decode(operation, response);
        Buffer data = OtherShape.data(response, body.value());
        return succeeded(response, data == null ? body : decoder.decode(operation, withBody(response, data)));
    }

    private <R extends @Nullable Object> Outcome<R> succeeded(BufferedResponse response, Decoded<R> body) {
        return heedsSuccessReports && body.value() instanceof SuccessReport report && !report.succeeded()
                ? Outcome.unsuccessful(response, error(response, Envelope.reported(report)), report)
                : Outcome.success(response, body);
    }

    private static BufferedResponse withBody(BufferedResponse response, Buffer body) {
        return new BufferedResponse(response.status(), response.headers(), body);
    }

    /**
     * Returns the outcome of an HTTP error. A 404 counts with or without JSON; a page with a 5xx comes from an intermediary
     * and does not tell the outcome of the call.
     */
    private static <R extends @Nullable Object> Outcome<R> refusedByHttp(BufferedResponse response) {
        try {
            return refused(response, Envelope.read(response));
        } catch (InvalidEnvelopeException e) {
            int status = response.status();
            return status >= 300 && (status < 500 || response.body().exhausted())
                    ? refused(response, Envelope.EMPTY)
                    : Outcome.malformed(response, e.getMessage());
        }
    }

    private static <R extends @Nullable Object> Outcome<R> refused(BufferedResponse response, Envelope envelope) {
        return Outcome.refused(response, error(response, envelope));
    }

    private static ApiError error(BufferedResponse response, Envelope envelope) {
        String requestId = envelope.requestId() != null
                ? envelope.requestId()
                : response.headers().first("x-request-id").orElse(null);
        ApiError error = new ApiError(
                response.status(),
                envelope.statusCode(),
                envelope.apiCode(),
                requestId,
                envelope.message(),
                response.retryAfter());
        int status = error.decidingStatus();
        return status == 400 || status == 422 ? error.withFieldErrors(FieldComplaints.in(response)) : error;
    }

    /** Returns the reason in the words for envelopes, which show nothing of the body, if those find the fault, too. */
    private static String reason(BufferedResponse response, MalformedJsonException malformed) {
        try {
            Envelope.read(response);
            return String.valueOf(malformed.getMessage());
        } catch (InvalidEnvelopeException e) {
            return e.getMessage();
        }
    }
}
