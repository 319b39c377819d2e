package tallygate.client.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.client.ApiException;
import tallygate.client.AuthenticationException;
import tallygate.client.CallDetails;
import tallygate.client.CallInterruptedException;
import tallygate.client.DeadlineExceededException;
import tallygate.client.MalformedResponseException;
import tallygate.client.NotFoundException;
import tallygate.client.NotRetried;
import tallygate.client.PaymentRequiredException;
import tallygate.client.PermissionDeniedException;
import tallygate.client.RateLimitedException;
import tallygate.client.Safety;
import tallygate.client.ServerException;
import tallygate.client.TallygateException;
import tallygate.client.TransportException;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** Turns what ended a call inside the engine into what its caller is told. */
final class Failures {
    private final ErrorDecoder errors;
    private final List<Secret> secrets;

    /** @param secrets never shown, wherever a server repeats them */
    Failures(ErrorDecoder errors, List<Secret> secrets) {
        this.errors = errors;
        this.secrets = secrets;
    }

    /** The failure that ends a call, with those it survived. */
    TallygateException of(Call call, IOException failure) {
        NotRetried why = call.history().notRetried();
        RetryVerdict verdict = RetryVerdict.on(failure, call.safety());
        return call.history().endWith(describe(call, failure, why == null ? verdict.notRetried() : why));
    }

    /** A failure that is answered by a retry. */
    TallygateException survived(Call call, IOException failure) {
        return describe(call, failure, null);
    }

    /** What a stage of a future failed with, below the wrapping that stages add. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private TallygateException describe(Call call, IOException failure, @Nullable NotRetried why) {
        if (call.attempts() > 0 && RetryVerdict.leavesOutcomeOpen(failure)) {
            call.history().outcomeLost();
        }
        if (failure instanceof AuthenticationFailure authentication) {
            IOException cause = authentication.failure();
            boolean retryable = RetryVerdict.on(cause, Safety.SAFE).retryable();
            return describe(call, cause, "no management token could be had: ", call.details(retryable, why));
        }
        boolean retryable = failure instanceof NoTurnException
                || RetryVerdict.on(failure, call.safety()).retryable();
        return describe(call, failure, "", call.details(retryable, why));
    }

    /** @param step what the call was doing, as the beginning of a sentence, or empty for the operation itself */
    private TallygateException describe(Call call, IOException failure, String step, CallDetails details) {
        String tried = Advice.on(details);
        if (failure instanceof RefusedException refused) {
            return refusal(details, refused.response, step, tried);
        }
        if (failure instanceof MalformedBodyException malformed) {
            return malformed(details, malformed, step, tried);
        }
        if (failure instanceof ExchangeTimeoutException timeout) {
            return new DeadlineExceededException(
                    details, timeout.phase(), step + timeout(call, timeout) + tried, timeout);
        }
        if (failure instanceof InterruptedIOException) {
            return new CallInterruptedException(details, failure);
        }
        if (failure instanceof NoTurnException) {
            return new DeadlineExceededException(
                    details, Phase.CONNECT, step + message(call.operation().id(), failure) + tried, null);
        }
        Reason reason = failure instanceof ExchangeException exchange ? exchange.reason() : Reason.CONNECTION_LOST;
        return new TransportException(
                details, reason, step + message(call.operation().id(), failure) + Advice.on(reason) + tried, failure);
    }

    private ApiException refusal(CallDetails details, ApiResponse response, String step, String tried) {
        ApiError error = Objects.requireNonNull(response.error());
        int status = error.decidingStatus();
        String message = step + "the server refused (" + error + "). " + errors.advice(status) + tried;
        return refusal(details, error, message, Excerpts.body(errors.withoutEcho(response.body())));
    }

    /** The exception that stands for the status that decides. */
    static ApiException refusal(CallDetails details, ApiError error, String message, String body) {
        int status = error.decidingStatus();
        return switch (status) {
            case 401 -> new AuthenticationException(details, error, message, body);
            case 402 -> new PaymentRequiredException(details, error, message, body);
            case 403 -> new PermissionDeniedException(details, error, message, body);
            case 404 -> new NotFoundException(details, error, message, body);
            case 429 -> new RateLimitedException(details, error, message, body);
            default ->
                status >= 500 && status < 600
                        ? new ServerException(details, error, message, body)
                        : new ApiException(details, error, message, body);
        };
    }

    private static String timeout(Call call, ExchangeTimeoutException timeout) {
        return "no complete response within " + call.attemptTimeout() + " for an attempt and " + call.timeout()
                + " in all (phase " + timeout.phase() + "). If the server is only slow, raise "
                + "RequestOptions.attemptTimeout or RequestOptions.timeout.";
    }

    private MalformedResponseException malformed(
            CallDetails details, MalformedBodyException malformed, String step, String tried) {
        String contentType = mediaType(malformed);
        return new MalformedResponseException(
                details,
                malformed.status,
                contentType,
                // What answers a request for a token may be one.
                step.isEmpty() ? Excerpts.of(malformed.body, secrets) : "",
                step + "the response is not usable: " + malformed.getMessage() + " (HTTP " + malformed.status
                        + (contentType == null ? "" : ", " + contentType)
                        + "). Check that the host is the service itself, and what stands between." + tried);
    }

    private @Nullable String mediaType(MalformedBodyException malformed) {
        return malformed
                .headers
                .first("content-type")
                .map(value -> value.split(";", 2)[0].strip())
                .filter(value -> value.matches("[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,64}"))
                .filter(value -> !Excerpts.holds(value, secrets))
                .orElse(null);
    }

    /** Transports may begin with the operation, as this library's exceptions do. */
    static String message(String operation, IOException failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String prefix = operation + ": ";
        String text = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        return text.endsWith(".") ? text : text + ".";
    }
}
