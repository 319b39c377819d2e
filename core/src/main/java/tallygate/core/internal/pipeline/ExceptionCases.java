package tallygate.core.internal.pipeline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiError;
import tallygate.core.error.CallDetails;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.core.error.UnsuccessfulException;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.response.Redaction;
import tallygate.core.provider.ApiExceptions;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.ResponseReader;
import tallygate.core.provider.TransportMessages;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;

/**
 * The public exception for each case of a failure.
 *
 * @param redaction for all text that may come from a server
 * @param prefix the beginning of the message, which names the failed part; empty for the operation itself
 */
record ExceptionCases(ResponseReader reader, Redaction redaction, Call<?> call, CallDetails details, String prefix)
        implements ExchangeFailure.Cases<TallygateException> {
    private static final String UNSUCCESSFUL =
            "the server reports that it did nothing, although the status is that of a success. Check the identifiers in "
                    + "the request; response(type) has the whole response.";

    @Override
    public TallygateException refused(ExchangeFailure.Refused failure) {
        ApiError error = failure.error();
        String body = redaction.body(reader.withoutEcho(failure.response().body()));
        Object value = failure.value();
        if (value != null) {
            return new UnsuccessfulException(details, error, UNSUCCESSFUL + Remedies.forRetries(details), body, value);
        }
        String message = prefix + "the server refused (" + error + "). "
                + FieldNames.sentence(error.fieldErrors().keySet(), redaction) + reader.remedy(error.decidingStatus())
                + Remedies.forRetries(details);
        return ApiExceptions.forStatus(details, error, message, body);
    }

    @Override
    public TallygateException malformed(ExchangeFailure.Malformed failure) {
        BufferedResponse response = failure.response();
        String contentType = mediaType(response);
        return new MalformedResponseException(
                details,
                response.status(),
                contentType,
                // The response to a request for credentials may hold them.
                prefix.isEmpty() ? redaction.excerpt(response.body()) : "",
                prefix + "the response is not usable: " + failure.reason() + " (HTTP " + response.status()
                        + (contentType == null ? "" : ", " + contentType)
                        + "). Check the host, and any proxy or gateway in between."
                        + Remedies.forRetries(details));
    }

    @Override
    public TallygateException notSent(ExchangeFailure.NotSent failure) {
        return transport(failure.reason(), failure.cause());
    }

    @Override
    public TallygateException lost(ExchangeFailure.Lost failure) {
        return transport(failure.reason(), failure.cause());
    }

    @Override
    public TallygateException timedOut(ExchangeFailure.TimedOut failure) {
        Phase phase = failure.cause().phase();
        return new DeadlineExceededException(
                details,
                phase,
                prefix + "no complete response within " + call.attemptTimeout() + " for an attempt and "
                        + call.timeout() + " in all (phase " + phase + "). If the server is only slow, raise "
                        + "RequestOptions.attemptTimeout or RequestOptions.timeout." + Remedies.forRetries(details),
                redaction.cause(failure.cause()));
    }

    @Override
    public TallygateException interrupted(ExchangeFailure.Interrupted failure) {
        return new CallInterruptedException(details, redaction.cause(failure.cause()));
    }

    @Override
    public TallygateException noPermit(ExchangeFailure.NoPermit failure) {
        return new DeadlineExceededException(
                details,
                Phase.CONNECT,
                prefix + "nothing was sent, because the rate limit of " + failure.limit() + " has no permit within the "
                        + failure.remaining() + " until the deadline. Call less often, or raise "
                        + "RequestOptions.timeout." + Remedies.forRetries(details),
                null);
    }

    @Override
    public TallygateException noCredentials(ExchangeFailure.NoCredentials failure) {
        return failure.reason()
                .match(new ExceptionCases(
                        reader, redaction, call, details, "could not obtain " + failure.what() + ": "));
    }

    private TransportException transport(Reason reason, IOException cause) {
        return new TransportException(
                details,
                reason,
                prefix
                        + redaction.forMessages(
                                TransportMessages.sentence(call.operation().id(), cause))
                        + Remedies.forReason(reason)
                        + Remedies.forRetries(details),
                redaction.cause(cause));
    }

    private @Nullable String mediaType(BufferedResponse response) {
        return response.headers()
                .first("content-type")
                .map(value -> value.split(";", 2)[0].strip())
                .filter(value -> value.matches("[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,64}"))
                .filter(redaction::isShowable)
                .orElse(null);
    }
}
