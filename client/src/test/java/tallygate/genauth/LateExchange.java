package tallygate.genauth;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/**
 * An exchange that times out in a certain phase. On a busy machine a short timeout may end before that phase; then the
 * exchange is repeated with a longer one.
 *
 * @param allowing returns the exchange with the given timeout
 */
record LateExchange(Phase phase, Function<Duration, HttpTransport> allowing) implements HttpTransport {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LAST = FIRST.multipliedBy(4 * 4);

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return sendAsync(request, FIRST);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        Duration allowed = FIRST;
        while (true) {
            try {
                return allowing.apply(allowed).send(request);
            } catch (ExchangeTimeoutException e) {
                if (!endedBeforePhase(e, allowed)) {
                    throw e;
                }
                allowed = allowed.multipliedBy(4);
            }
        }
    }

    private CompletableFuture<TransportResponse> sendAsync(TransportRequest request, Duration allowed) {
        return allowing.apply(allowed)
                .sendAsync(request)
                .exceptionallyCompose(failure -> endedBeforePhase(failure, allowed)
                        ? sendAsync(request, allowed.multipliedBy(4))
                        : CompletableFuture.failedFuture(failure));
    }

    private boolean endedBeforePhase(Throwable failure, Duration allowed) {
        return failure instanceof ExchangeTimeoutException timeout
                && timeout.phase().compareTo(phase) < 0
                && allowed.compareTo(LAST) < 0;
    }
}
