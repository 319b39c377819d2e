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
import tallygate.client.PaymentRequiredException;
import tallygate.client.PermissionDeniedException;
import tallygate.client.RateLimitedException;
import tallygate.client.ServerException;
import tallygate.client.TallygateException;
import tallygate.client.TransportException;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;

/** Turns what ended a call inside the engine into what its caller is told. */
final class Failures {
    private final List<Secret> secrets;

    /** @param secrets never shown, wherever a server repeats them */
    Failures(List<Secret> secrets) {
        this.secrets = secrets;
    }

    TallygateException of(Call call, IOException failure) {
        if (failure instanceof AuthenticationFailure authentication) {
            return of(call, authentication.failure(), "no management token could be had: ", true);
        }
        return of(call, failure, "", call.operation().safety().repeatable());
    }

    /** What a stage of a future failed with, below the wrapping that stages add. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * @param step what the call was doing, as the beginning of a sentence, or empty for the operation itself
     * @param repeatable whether that step may be done twice
     */
    private TallygateException of(Call call, IOException failure, String step, boolean repeatable) {
        if (failure instanceof RefusedException refused) {
            return refusal(call, refused.response, step, repeatable);
        }
        if (failure instanceof MalformedBodyException malformed) {
            return malformed(call, malformed, step, repeatable);
        }
        if (failure instanceof ExchangeTimeoutException timeout) {
            return new DeadlineExceededException(
                    call.details(repeatable || timeout.phase() == ExchangeTimeoutException.Phase.CONNECT),
                    timeout.phase(),
                    step + "no complete response within " + call.timeout() + " (phase " + timeout.phase()
                            + "). If the server is only slow, raise RequestOptions.timeout.",
                    timeout);
        }
        if (failure instanceof InterruptedIOException) {
            return new CallInterruptedException(call.details(false), failure);
        }
        Reason reason = failure instanceof ExchangeException exchange ? exchange.reason() : Reason.CONNECTION_LOST;
        return new TransportException(
                call.details(retryable(reason, repeatable)),
                reason,
                step + message(call, failure) + advice(reason),
                failure);
    }

    private static ApiException refusal(Call call, ApiResponse response, String step, boolean repeatable) {
        ApiError error = Objects.requireNonNull(response.error());
        int status = error.decidingStatus();
        CallDetails details = call.details(status == 429 || (repeatable && transientStatus(status)));
        String message = step + "the server refused (" + error + "). " + advice(status);
        String body = Excerpts.body(response.body());
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

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "Check the access key id and secret, and that the key is enabled.";
            case 402 -> "The package of the user pool does not include this; renew or extend it.";
            case 403 -> "Grant the access key the permission for this operation.";
            case 404 -> "Check the identifiers in the request, and the host.";
            case 429 -> "Wait, then send fewer requests at a time.";
            case 301, 302, 303, 307, 308 ->
                "The host redirects, which is never followed; set the host it redirects to.";
            default ->
                status >= 500 && status < 600
                        ? "Try again later; quote the requestId to the vendor's support."
                        : "The vendor's documents explain the codes; apiMessage() has the server's own sentence.";
        };
    }

    private MalformedResponseException malformed(
            Call call, MalformedBodyException malformed, String step, boolean repeatable) {
        String contentType = mediaType(malformed);
        return new MalformedResponseException(
                call.details(repeatable && transientStatus(malformed.status)),
                malformed.status,
                contentType,
                // What answers a request for a token may be one.
                step.isEmpty() ? Excerpts.of(malformed.body, secrets) : "",
                step + "the response is not usable: " + malformed.getMessage() + " (HTTP " + malformed.status
                        + (contentType == null ? "" : ", " + contentType)
                        + "). Check that the host is the service itself, and what stands between.");
    }

    private static @Nullable String mediaType(MalformedBodyException malformed) {
        return malformed
                .headers
                .first("content-type")
                .map(value -> value.split(";", 2)[0].strip())
                .filter(value -> value.matches("[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,64}"))
                .orElse(null);
    }

    private static boolean transientStatus(int status) {
        return status == 408 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    private static boolean retryable(Reason reason, boolean repeatable) {
        return switch (reason) {
            case CONNECT_FAILED, TLS_FAILED, REQUEST_NOT_SENT -> true;
            case CONNECTION_LOST, TRUNCATED_BODY -> repeatable;
            case TLS_NOT_TRUSTED, MALFORMED_RESPONSE, RESPONSE_TOO_LARGE, TRANSPORT_CLOSED -> false;
        };
    }

    /** Transports may begin with the operation, as this library's exceptions do. */
    private static String message(Call call, IOException failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String prefix = call.operation().id() + ": ";
        String text = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        return text.endsWith(".") ? text : text + ".";
    }

    private static String advice(Reason reason) {
        return switch (reason) {
            case CONNECT_FAILED -> " Check the host, the network and any proxy.";
            case TLS_NOT_TRUSTED -> " Give the transport the authority that signed the certificate.";
            case RESPONSE_TOO_LARGE -> " Ask for less, or raise RequestOptions.maxResponseBytes.";
            case TRANSPORT_CLOSED -> " Close a transport after the clients that use it.";
            default -> "";
        };
    }
}
