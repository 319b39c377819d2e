package tallygate.transport.tck.reference;

import static java.util.concurrent.CompletableFuture.failedFuture;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** One transport for each fault that real HTTP libraries or hasty adapters have, and the case that must catch it. */
enum BrokenTransports {
    REPEATS_A_POST_ON_A_BROKEN_CONNECTION("T32", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(request).exceptionallyCompose(failure -> super.sendAsync(request));
        }
    }),
    REPEATS_A_POST_ON_503("T35", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(request)
                    .thenCompose(response -> response.status() == 503
                            ? super.sendAsync(request)
                            : CompletableFuture.completedFuture(response));
        }
    }),
    REPEATS_A_TIMEOUT("T48", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            TransportRequest half = request.withTimeout(request.timeout().dividedBy(2));
            return super.sendAsync(half).exceptionallyCompose(failure -> super.sendAsync(half));
        }
    }),
    FOLLOWS_REDIRECTS("T07", FollowsRedirects::new),
    FOLLOWS_REDIRECTS_TO_ANOTHER_HOST("T87", FollowsRedirects::new),
    STORES_COOKIES("T14", () -> new WrappedTransport() {
        private final List<String> cookies = new ArrayList<>();

        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            Headers.Builder headers = request.headers().toBuilder();
            cookies.forEach(cookie -> headers.add("Cookie", cookie));
            return super.sendAsync(request.withHeaders(headers.build())).thenApply(response -> {
                cookies.addAll(response.headers().all("Set-Cookie"));
                return response;
            });
        }
    }),
    ADDS_HEADERS_OF_ITS_OWN("T15", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            Headers more =
                    request.headers().toBuilder().add("Accept-Encoding", "gzip").build();
            return super.sendAsync(request.withHeaders(more));
        }
    }),
    ALTERS_THE_BODY("T03", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(Tampering.withBody(request, Tampering::reencoded));
        }
    }),
    THROWS_ON_AN_ERROR_STATUS("T07", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(request)
                    .thenCompose(response -> response.status() == 407
                            ? failedFuture(new IOException("proxy authentication"))
                            : CompletableFuture.completedFuture(response));
        }
    }),
    FAILS_A_401_WITHOUT_A_CHALLENGE("T134", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(request)
                    .thenCompose(response -> response.status() == 401
                            ? failedFuture(new IOException("no challenge"))
                            : CompletableFuture.completedFuture(response));
        }
    }),
    DECODES_THE_PATH("T16", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            String decoded = URLDecoder.decode(request.uri().toString().replace("%2F", "/"), StandardCharsets.UTF_8);
            return super.sendAsync(Tampering.to(request, URI.create(decoded.replaceAll("[?# %].*", ""))));
        }
    }),
    COLLAPSES_EMPTY_SEGMENTS("T19", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(Tampering.to(request, request.uri().normalize()));
        }
    }),
    OPENS_THE_BODY_TWICE("T39", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(Tampering.withBody(request, Tampering::counted));
        }
    }),
    FORGETS_THE_DEADLINE_IN_THE_BODY("T44", () -> new ReferenceTransport() {
        @Override
        boolean deadlineCovers(Phase phase) {
            return phase != Phase.BODY;
        }
    }),
    FORGETS_THE_DEADLINE_OF_THE_CONNECT("T41", () -> new ReferenceTransport() {
        @Override
        boolean deadlineCovers(Phase phase) {
            return phase != Phase.CONNECT;
        }
    }),
    REPORTS_NO_PHASE("T45", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(request)
                    .exceptionallyCompose(
                            failure -> failedFuture(new ExchangeTimeoutException(Phase.HEADERS, "timeout")));
        }
    }),
    CAPS_EVERY_TIMEOUT("T47", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            Duration cap = Duration.ofSeconds(1);
            return super.sendAsync(request.timeout().compareTo(cap) > 0 ? request.withTimeout(cap) : request);
        }
    }),
    SWALLOWS_CANCEL("T52", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return Tampering.detached(super.sendAsync(request));
        }
    }),
    CANCELS_ONLY_THE_FIRST_FUTURE("T53", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            CompletableFuture<TransportResponse> exchange = super.sendAsync(request);
            return Tampering.detached(exchange).whenComplete((response, failure) -> {
                if (failure != null) {
                    exchange.cancel(true);
                }
            });
        }
    }),
    CLEARS_THE_INTERRUPT("T50", () -> new WrappedTransport() {
        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            try {
                return super.send(request);
            } catch (InterruptedIOException e) {
                Thread.interrupted();
                throw e;
            }
        }
    }),
    SENDS_WHILE_INTERRUPTED("T51", () -> new WrappedTransport() {
        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            boolean interrupted = Thread.interrupted();
            TransportResponse response = super.send(request);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return response;
        }
    }),
    LEAVES_CALLS_IN_FLIGHT_ON_CLOSE("T55", () -> new WrappedTransport() {
        @Override
        public void close() {}
    }),
    THROWS_FROM_SEND_ASYNC("T57", () -> new WrappedTransport() {
        private boolean closed;

        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return super.sendAsync(request);
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }),
    LEAVES_A_THREAD_BEHIND("T58", () -> {
        Thread forgotten = new Thread(() -> Tampering.awaitForever(new CountDownLatch(1)), "forgotten");
        forgotten.setDaemon(true);
        forgotten.start();
        return new ReferenceTransport();
    }),
    MIXES_UP_RESPONSES("T83", () -> new WrappedTransport() {
        private final AtomicReference<CompletableFuture<TransportResponse>> last = new AtomicReference<>();

        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            CompletableFuture<TransportResponse> own = super.sendAsync(request);
            CompletableFuture<TransportResponse> another = last.getAndSet(own);
            return another == null || another.isDone() ? own : another.thenCombine(own, (taken, ignored) -> taken);
        }
    }),
    WAITS_FOR_EVER_FOR_A_CONNECTION("T84", () -> new WrappedTransport() {
        private final Semaphore connections = new Semaphore(4);

        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            connections.acquireUninterruptibly();
            return super.sendAsync(request).whenComplete((response, failure) -> connections.release());
        }
    }),
    CUTS_LONG_BODIES("T107", () -> new WrappedTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return super.sendAsync(request).thenApply(Tampering::cut);
        }
    }),
    COMPLETES_ON_ITS_ONLY_THREAD("T60", () -> new WrappedTransport() {
        private final ExecutorService onlyThread = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "only-thread");
            thread.setDaemon(true);
            return thread;
        });

        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            CompletableFuture<TransportResponse> future = new CompletableFuture<>();
            CompletableFuture<TransportResponse> unused = super.sendAsync(request)
                    .whenCompleteAsync((response, failure) -> Tampering.pass(response, failure, future), onlyThread);
            return future;
        }

        @Override
        public void close() {
            onlyThread.shutdownNow();
            super.close();
        }
    });

    final String caseId;

    final Supplier<HttpTransport> create;

    BrokenTransports(String caseId, Supplier<HttpTransport> create) {
        this.caseId = caseId;
        this.create = create;
    }
}
