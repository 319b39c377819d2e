package tallygate.benchmarks.protocol;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okio.ByteString;
import tallygate.transport.ExchangeException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Blocking POSTs over one transport, from many callers at once. */
final class PostLoad {
    private static final RequestBody BODY =
            RequestBody.of("application/json", ByteString.encodeUtf8("{\"amount\":1,\"item\":\"usage\"}"));

    private final HttpTransport transport;
    private final URI uri;

    PostLoad(HttpTransport transport, URI uri) {
        this.transport = transport;
        this.uri = uri;
    }

    /** Sends so many calls, each with an id that begins with the prefix. */
    Tally calls(int count, int callers, String prefix) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Tally tally = new Tally();
        run(callers, () -> {
            for (int call = next.getAndIncrement(); call < count; call = next.getAndIncrement()) {
                tally.add(prefix + call, send(prefix + call));
            }
        });
        return tally;
    }

    /** How many calls a second so many callers complete, in a slice of this length. */
    double callsPerSecond(int callers, Duration slice) throws InterruptedException {
        AtomicLong completed = new AtomicLong();
        long start = System.nanoTime();
        long end = start + slice.toNanos();
        run(callers, () -> {
            while (System.nanoTime() < end) {
                if (send("slice").equals("200")) {
                    completed.incrementAndGet();
                }
            }
        });
        return completed.get() / ((System.nanoTime() - start) / 1e9);
    }

    private String send(String id) {
        TransportRequest request = new TransportRequest(
                "load", HttpMethod.POST, uri, Headers.builder().add("X-Id", id).build(), BODY, Duration.ofSeconds(30));
        try (TransportResponse response = transport.send(request)) {
            response.body().readByteString();
            return "" + response.status();
        } catch (ExchangeException e) {
            return e.reason().name();
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static void run(int callers, Runnable work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Thread thread = new Thread(work, "caller-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
