package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import tallygate.client.RouteLimit;

/** The turn of a request would come too late for its call; it was not sent. */
final class NoTurnException extends IOException {
    private static final long serialVersionUID = 1L;

    NoTurnException(RouteLimit limit, Duration remaining) {
        super("nothing was sent, because the limit of " + limit + " leaves no turn within the " + remaining
                + " that the call has left. Call less often, or raise RequestOptions.timeout.");
    }
}
