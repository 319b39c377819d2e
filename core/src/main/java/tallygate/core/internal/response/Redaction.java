package tallygate.core.internal.response;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiError;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.json.PrintableText;
import tallygate.transport.HttpTransport;
import tallygate.transport.Redactor;

/** Redacts the secrets of one call in text from a server, before it is shown or cut. */
public final class Redaction {
    private static final int MAX_DEPTH = 16;
    private static final int MESSAGE_CHARACTERS = 4096;
    private static final int NAME_CHARACTERS = 200;

    private final Redactor credentials;
    private final Redactor all;
    private final HttpTransport transport;

    /**
     * @param credentials keys, tokens and values of headers
     * @param all these and the values of the query
     */
    Redaction(Redactor credentials, Redactor all, HttpTransport transport) {
        this.credentials = credentials;
        this.all = all;
        this.transport = transport;
    }

    /** Returns a server's text for the caller, at most 4096 characters: it may have a value of the query, but no credential. */
    public String forCaller(String text) {
        return bounded(text, credentials, MESSAGE_CHARACTERS);
    }

    /** Returns the name of a property from the server, at most 200 characters. */
    public String name(String text) {
        return bounded(text, all, NAME_CHARACTERS);
    }

    /** Returns a text for messages and logs. */
    public String forMessages(String text) {
        return all.redact(transport.redact(text));
    }

    /** Returns whether the text has no secret. */
    public boolean isShowable(String text) {
        return forMessages(text).equals(text);
    }

    /** Returns the beginning of a body for the caller, at most 64 KiB of it. */
    public String body(Buffer body) {
        return BodyExcerpts.body(body, credentials, transport);
    }

    /** Returns the first characters of a body as one line. */
    public String excerpt(Buffer body) {
        return BodyExcerpts.of(body, all, transport);
    }

    /** Returns a failed outcome without secrets in its texts. */
    public <R extends @Nullable Object> Outcome<R> of(Outcome<R> outcome) {
        ExchangeFailure failure = outcome.failure();
        if (failure instanceof ExchangeFailure.Refused refused) {
            return new Outcome.Failed<>(
                    new ExchangeFailure.Refused(refused.response(), of(refused.error()), refused.value()));
        }
        return failure instanceof ExchangeFailure.Malformed malformed
                ? Outcome.malformed(malformed.response(), forMessages(malformed.reason()))
                : outcome;
    }

    /** Returns the cause, or a copy without its types where a message in it has a secret or hidden characters. */
    public @Nullable Throwable cause(@Nullable Throwable cause) {
        return cause == null || isShowable(cause, MAX_DEPTH) ? cause : copy(cause, MAX_DEPTH);
    }

    private boolean isShowable(Throwable cause, int depth) {
        if (depth == 0 || !shown(cause).equals(String.valueOf(cause.getMessage()))) {
            return false;
        }
        for (Throwable suppressed : cause.getSuppressed()) {
            if (!isShowable(suppressed, depth - 1)) {
                return false;
            }
        }
        return cause.getCause() == null || isShowable(cause.getCause(), depth - 1);
    }

    private IOException copy(Throwable cause, int depth) {
        IOException copy = new IOException(cause.getClass().getName() + ": " + shown(cause));
        copy.setStackTrace(cause.getStackTrace());
        if (depth > 0) {
            for (Throwable suppressed : cause.getSuppressed()) {
                copy.addSuppressed(copy(suppressed, depth - 1));
            }
            if (cause.getCause() != null) {
                copy.initCause(copy(cause.getCause(), depth - 1));
            }
        }
        return copy;
    }

    private String shown(Throwable cause) {
        return PrintableText.of(forMessages(String.valueOf(cause.getMessage())));
    }

    /** Redacts and cuts a text. One that is longer, or may have been cut already, can end within a secret. */
    private String bounded(String text, Redactor secrets, int characters) {
        String beginning = BodyExcerpts.cut(text, 2 * characters);
        return BodyExcerpts.cut(secrets.redactBeginning(transport.redact(beginning)), characters);
    }

    private ApiError of(ApiError error) {
        String requestId = error.requestId();
        return new ApiError(
                error.httpStatus(),
                error.statusCode(),
                error.apiCode(),
                requestId != null && BodyExcerpts.isIdentifier(requestId) && isShowable(requestId) ? requestId : null,
                error.apiMessage() == null ? null : forCaller(error.apiMessage()),
                error.retryAfter(),
                fieldErrors(error.fieldErrors()));
    }

    private Map<String, List<String>> fieldErrors(Map<String, List<String>> errors) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        errors.forEach((field, messages) -> shown.merge(
                forCaller(field), messages.stream().map(this::forCaller).toList(), Redaction::joined));
        return shown;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
