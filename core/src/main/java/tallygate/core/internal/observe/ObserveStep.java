package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.transport.TransportRequest;

/** Tells the listener of every request that was sent. */
final class ListeningExchange implements Exchange {
    private final Exchange next;
    private final CallEvents events;

    ListeningExchange(Exchange next, CallEvents events) {
        this.next = next;
        this.events = events;
    }

    @Override
    public ApiResponse send(Call call, TransportRequest request) throws IOException {
        int before = call.attempts();
        Duration start = call.elapsed();
        try {
            ApiResponse response = next.send(call, request);
            ended(call, request, before, start, response, null);
            return response;
        } catch (IOException e) {
            ended(call, request, before, start, null, e);
            throw e;
        }
    }

    @Override
    public CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request) {
        int before = call.attempts();
        Duration start = call.elapsed();
        return next.sendAsync(call, request)
                .whenComplete((response, failure) -> ended(
                        call, request, before, start, response, failure == null ? null : Failures.unwrap(failure)));
    }

    /** A call may end before its request is sent. */
    private void ended(
            Call call,
            TransportRequest request,
            int attemptsBefore,
            Duration start,
            @Nullable ApiResponse response,
            @Nullable Throwable failure) {
        if (call.attempts() > attemptsBefore) {
            events.attemptEnded(call, request, response, failure, call.elapsed().minus(start));
        }
    }
}
