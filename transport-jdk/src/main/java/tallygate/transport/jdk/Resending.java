package tallygate.transport.jdk;

import java.time.Duration;
import java.util.Optional;

/** Decides for one exchange whether and when to send a request again that an HTTP/2 server has not processed. */
final class Resending {
    private static final int MOST_REFUSALS = 7;
    private static final Duration UNTIL_A_STREAM_MAY_BE_FREE = Duration.ofMillis(5);

    private int refusals;

    /** Returns the delay before the request is sent again; empty if the failure is final. */
    synchronized Optional<Duration> delayAfter(Throwable failure) {
        if (Unprocessed.isBeyondLimit(failure)) {
            return Optional.of(UNTIL_A_STREAM_MAY_BE_FREE);
        }
        return Unprocessed.isRefused(failure) && ++refusals <= MOST_REFUSALS
                ? Optional.of(Duration.ZERO)
                : Optional.empty();
    }
}
