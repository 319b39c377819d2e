package tallygate.benchmarks.promise;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import org.openjdk.jmh.infra.Blackhole;
import tallygate.benchmarks.server.IssuedToken;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/**
 * Answers from memory, and takes some processor time for it as the wire does: so that calls come in their usual pace, and a
 * listener's thread falls asleep between them as it does in a program.
 */
final class InMemoryTransport implements HttpTransport {
    /** Some 50 microseconds. */
    private static final long WORK = 25_000;

    private static final Headers HEADERS = Headers.of("Content-Type", "application/json; charset=utf-8");

    private final byte[] answer;
    private final byte[] token = IssuedToken.answer(7200).getBytes(StandardCharsets.UTF_8);

    InMemoryTransport(byte[] answer) {
        this.answer = answer;
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        Blackhole.consumeCPU(WORK);
        byte[] body = request.uri().getRawPath().endsWith("token") ? token : answer;
        return new TransportResponse(200, HEADERS, new Buffer().write(body));
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return CompletableFuture.completedFuture(send(request));
    }
}
