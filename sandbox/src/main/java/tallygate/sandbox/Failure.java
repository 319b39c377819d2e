package tallygate.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A failure that the sandbox can return instead of its normal response.
 *
 * <p>GenAuth returns most failures with HTTP status 200 and puts the code into the {@code statusCode} of the body; those
 * constants end in {@code _IN_BODY}. A gateway in front of it returns some of them as an HTTP status.
 *
 * <pre>{@code
 * sandbox.failNext(Failure.TOO_MANY_REQUESTS);
 * }</pre>
 */
public enum Failure {
    /** HTTP status 401: the token is not accepted. */
    UNAUTHORIZED(401),
    /** HTTP status 200 whose body has the code 401. */
    UNAUTHORIZED_IN_BODY(401),
    /** HTTP status 402: the package has to be upgraded. */
    PAYMENT_REQUIRED(402),
    /** HTTP status 200 whose body has the code 402. */
    PAYMENT_REQUIRED_IN_BODY(402),
    /** HTTP status 403: not permitted. */
    FORBIDDEN(403),
    /** HTTP status 200 whose body has the code 403. */
    FORBIDDEN_IN_BODY(403),
    /** HTTP status 429 with {@code Retry-After: 1}. */
    TOO_MANY_REQUESTS(429),
    /** HTTP status 200 whose body has the code 429; there is no {@code Retry-After}. */
    TOO_MANY_REQUESTS_IN_BODY(429),
    /** HTTP status 500. */
    SERVER_ERROR(500),
    /** HTTP status 200 whose body has the code 500. */
    SERVER_ERROR_IN_BODY(500),
    /** HTTP status 500, although the operation was executed. */
    SERVER_ERROR_AFTERWARDS(500),
    /** HTTP status 200 with the body of a success, except that {@code data.success} is false. */
    UNSUCCESSFUL_IN_BODY(200),
    /** The normal response, five seconds late. */
    SLOW(200),
    /** The first half of the normal response; then the connection is closed. */
    CUT_OFF(200),
    /** The connection is reset before any response. */
    CONNECTION_RESET(200),
    /** HTTP status 200 with an HTML page, as from a proxy or a sign-in page. */
    HTML(200);

    private final int code;

    Failure(int code) {
        this.code = code;
    }

    /** Returns the name used over the wire, such as {@code too-many-requests}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the HTTP status, or the code in the body in its place; 200 if the status of a success is kept. */
    int code() {
        return code;
    }

    boolean inBody() {
        return name().endsWith("_IN_BODY");
    }

    static Optional<Failure> ofWireName(String text) {
        return Stream.of(values())
                .filter(failure -> failure.wireName().equals(text))
                .findFirst();
    }
}
