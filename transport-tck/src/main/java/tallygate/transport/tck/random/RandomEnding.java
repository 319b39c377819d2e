package tallygate.transport.tck.random;

import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** How a server ends an exchange, and the failure that follows from it. */
enum RandomEnding {
    WHOLE(null),
    CLOSE_BEFORE_HEAD("" + Reason.CONNECTION_LOST),
    RESET_BEFORE_HEAD("" + Reason.CONNECTION_LOST),
    STALL_BEFORE_HEAD("timeout in " + Phase.HEADERS),
    CUT_HEAD("" + Reason.CONNECTION_LOST),
    STALL_IN_HEAD("timeout in " + Phase.HEADERS),
    CUT_BODY("" + Reason.TRUNCATED_BODY),
    RESET_IN_BODY("" + Reason.TRUNCATED_BODY),
    STALL_IN_BODY("timeout in " + Phase.BODY),
    TOO_LARGE("" + Reason.RESPONSE_TOO_LARGE),
    CONTRADICTING_LENGTHS("" + Reason.MALFORMED_RESPONSE),
    LENGTH_AND_CHUNKS("" + Reason.MALFORMED_RESPONSE),
    BAD_CHUNK_SIZE("" + Reason.MALFORMED_RESPONSE),
    BAD_STATUS_LINE("" + Reason.MALFORMED_RESPONSE);

    private final @Nullable String failure;

    RandomEnding(@Nullable String failure) {
        this.failure = failure;
    }

    /** Returns the failure in the words of {@link NormalisedTrace}; null if the exchange succeeds. */
    @Nullable
    String failure() {
        return failure;
    }

    boolean stalls() {
        return name().startsWith("STALL");
    }

    boolean resets() {
        return name().startsWith("RESET");
    }

    /** Returns the least number of bytes of a body that can be cut off or too large. */
    int leastBytes() {
        return switch (this) {
            case CUT_BODY, RESET_IN_BODY, STALL_IN_BODY, TOO_LARGE -> 2;
            default -> 0;
        };
    }

    /** Returns the framing that this fault needs; the drawn one if it needs none. */
    RandomFraming framing(RandomFraming drawn) {
        return switch (this) {
            case CONTRADICTING_LENGTHS, LENGTH_AND_CHUNKS -> RandomFraming.LENGTH;
            case BAD_CHUNK_SIZE -> RandomFraming.CHUNKED;
            case CUT_BODY, RESET_IN_BODY, STALL_IN_BODY -> drawn == RandomFraming.TO_END ? RandomFraming.LENGTH : drawn;
            default -> drawn;
        };
    }
}
