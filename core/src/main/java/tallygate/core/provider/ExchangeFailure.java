package tallygate.core.provider;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tallygate.core.RouteLimit;
import tallygate.core.error.ApiError;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;

/** Why an exchange has no result. {@link #match} names every case, so that the compiler finds a switch that lacks one. */
public sealed interface ExchangeFailure {
    /**
     * The server returned an error.
     *
     * @param value the decoded response, if it has the form of a success and reports that nothing was done; otherwise null
     */
    record Refused(BufferedResponse response, ApiError error, @Nullable Object value) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refused(this);
        }

        @Override
        public String name() {
            return "REFUSED";
        }
    }

    /**
     * The response is not what the provider documents.
     *
     * @param reason what is wrong with it, without any part of it
     */
    record Malformed(BufferedResponse response, String reason) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.malformed(this);
        }

        @Override
        public String name() {
            return "MALFORMED";
        }
    }

    /** The server provably received no request. */
    record NotSent(ExchangeException.Reason reason, IOException cause) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notSent(this);
        }

        @Override
        public String name() {
            return reason.name();
        }
    }

    /** No usable response arrived; the server may have received the request. */
    record Lost(ExchangeException.Reason reason, IOException cause) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.lost(this);
        }

        @Override
        public String name() {
            return reason.name();
        }
    }

    /** The attempt or the call reached its deadline. */
    record TimedOut(ExchangeTimeoutException cause) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.timedOut(this);
        }

        @Override
        public String name() {
            return "TIMEOUT_" + cause.phase();
        }
    }

    /** The calling thread was interrupted. */
    record Interrupted(IOException cause) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.interrupted(this);
        }

        @Override
        public String name() {
            return "INTERRUPTED";
        }
    }

    /** The rate limit has no permit within the deadline of the call; nothing was sent. */
    record NoPermit(RouteLimit limit, Duration remaining) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noPermit(this);
        }

        @Override
        public String name() {
            return "NO_PERMIT";
        }
    }

    /**
     * The credentials could not be obtained; nothing was sent.
     *
     * @param what for messages, for example "a management token"
     * @param reason why the call that should have fetched them failed
     */
    record NoCredentials(String what, ExchangeFailure reason) implements ExchangeFailure {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noCredentials(this);
        }

        @Override
        public String name() {
            return "NO_CREDENTIALS";
        }
    }

    /** Calls the method of this case. */
    <T> T match(Cases<T> cases);

    /** Returns the exception of the transport; null if it did not fail. */
    default @Nullable IOException cause() {
        return null;
    }

    /** Returns the response; null if none was received whole. */
    default @Nullable BufferedResponse response() {
        return null;
    }

    /** Returns the name in events and logs; few values, suitable as a metric tag. */
    String name();

    /** Classifies an exception of a transport. */
    static ExchangeFailure of(IOException cause) {
        if (cause instanceof ExchangeTimeoutException timeout) {
            return new TimedOut(timeout);
        }
        if (cause instanceof InterruptedIOException) {
            return new Interrupted(cause);
        }
        ExchangeException.Reason reason = cause instanceof ExchangeException exchange
                ? exchange.reason()
                : ExchangeException.Reason.CONNECTION_LOST;
        return reason.provablyUnsent() ? new NotSent(reason, cause) : new Lost(reason, cause);
    }

    /** One method for each case. */
    interface Cases<T> {
        T refused(Refused failure);

        T malformed(Malformed failure);

        T notSent(NotSent failure);

        T lost(Lost failure);

        T timedOut(TimedOut failure);

        T interrupted(Interrupted failure);

        T noPermit(NoPermit failure);

        T noCredentials(NoCredentials failure);
    }
}
