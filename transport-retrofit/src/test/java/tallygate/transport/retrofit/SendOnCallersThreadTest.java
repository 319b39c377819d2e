package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tallygate.transport.retrofit.Requests.get;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okio.Buffer;
import okio.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ConnectionSettings;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(20)
class SendOnCallersThreadTest {
    private static final Script SILENT_AFTER_THE_FIRST = connection -> {
        connection.readRequest();
        connection.write(Responses.ok("first"));
        connection.readRequest();
        connection.awaitHangUp();
    };
    private static final Script ANSWER = Script.answer(Responses.ok("ok"));

    private final List<Thread> connecting = Collections.synchronizedList(new ArrayList<>());
    private final RetrofitTransport transport =
            new RetrofitTransport(OkHttpResources.configured(ConnectionSettings.DEFAULT, new CallThreads(), () -> {
                        connecting.add(Thread.currentThread());
                        return CallThreads.isCurrent();
                    })
                    .join());

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void aThreadOfTheTransportOpensTheConnection() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(ANSWER)) {
            transport.send(get(server.uri("/"))).close();
            transport.send(get(named(server))).close();

            assertThat(connecting).hasSize(4);
            assertThat(connecting.get(0)).isSameAs(Thread.currentThread());
            assertThat(connecting.get(1)).isNotSameAs(Thread.currentThread());
            assertThat(server.requestCount()).isEqualTo(2);
        }
    }

    @Test
    void overAnOpenConnectionNoOtherThreadIsNeeded() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(SILENT_AFTER_THE_FIRST)) {
            transport.send(get(named(server))).close();
            connecting.clear();

            Caller caller = startSecond(server, named(server));
            caller.awaitRead();

            assertThat(connecting).isEmpty();
            caller.thread.interrupt();
            assertThatExceptionOfType(CompletionException.class).isThrownBy(caller.end::join);
        }
    }

    @Test
    void anInterruptEndsTheCallAndItsConnectionOnly() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(SILENT_AFTER_THE_FIRST, ANSWER)) {
            transport.send(get(server.uri("/"))).close();
            Caller caller = startSecond(server, server.uri("/"));
            caller.awaitRead();

            caller.thread.interrupt();

            assertThat(caller.failure()).isInstanceOf(InterruptedIOException.class);
            assertThat(caller.failure()).isNotInstanceOf(ExchangeTimeoutException.class);
            assertThat(caller.interruptedAtTheEnd).isTrue();
            server.awaitHangUp();
            try (TransportResponse next = transport.send(get(server.uri("/")))) {
                assertThat(next.body().readUtf8()).isEqualTo("ok");
            }
        }
    }

    @Test
    void aDeadlineEndsTheCall() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(SILENT_AFTER_THE_FIRST)) {
            transport.send(get(server.uri("/"))).close();

            assertThatExceptionOfType(ExchangeTimeoutException.class)
                    .isThrownBy(() -> transport.send(get(server.uri("/")).withTimeout(Duration.ofMillis(200))))
                    .satisfies(timeout -> assertThat(timeout.phase()).isEqualTo(Phase.HEADERS));
            server.awaitHangUp();
        }
    }

    @Test
    void closingTheTransportEndsTheCall() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(SILENT_AFTER_THE_FIRST)) {
            transport.send(get(server.uri("/"))).close();
            Caller caller = startSecond(server, server.uri("/"));
            caller.awaitRead();

            transport.close();

            assertThat(caller.failure())
                    .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                            .isEqualTo(Reason.TRANSPORT_CLOSED));
            server.awaitHangUp();
        }
    }

    @Test
    void aBodyThatMayBlockIsReadElsewhere() throws IOException {
        List<Thread> reading = Collections.synchronizedList(new ArrayList<>());
        try (ScriptedServer server = ScriptedServer.start(ANSWER)) {
            for (int i = 0; i < 2; i++) {
                transport
                        .send(post(server.uri("/"), new BodyFromElsewhere(reading::add)))
                        .close();
            }
        }
        assertThat(reading).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @Test
    void aStageMaySendAndConnect() throws Exception {
        CompletableFuture<Void> stageAdded = new CompletableFuture<>();
        Script answerLater = connection -> {
            connection.readRequest();
            stageAdded.join();
            connection.write(Responses.ok("first"));
        };
        try (ScriptedServer first = ScriptedServer.start(answerLater);
                ScriptedServer second = ScriptedServer.start(ANSWER)) {
            CompletableFuture<String> dependent =
                    transport.sendAsync(get(first.uri("/"))).thenApply(response -> sendAndRead(get(second.uri("/"))));
            stageAdded.complete(null);

            assertThat(dependent.get(10, TimeUnit.SECONDS)).isEqualTo("ok");
            assertThat(connecting).hasSize(2).doesNotHaveDuplicates();
        }
    }

    private String sendAndRead(TransportRequest request) {
        try (TransportResponse response = transport.send(request)) {
            return response.body().readUtf8();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Caller startSecond(ScriptedServer server, URI uri) {
        Caller caller = new Caller(get(uri).withTimeout(Duration.ofSeconds(15)));
        caller.thread.start();
        server.awaitRequests(2);
        return caller;
    }

    /** By a name that has to be looked up. */
    private static URI named(ScriptedServer server) {
        return URI.create("http://localhost:" + server.port() + "/");
    }

    private static TransportRequest post(URI uri, RequestBody body) {
        return new TransportRequest("op", HttpMethod.POST, uri, Headers.empty(), body, Duration.ofSeconds(10));
    }

    private final class Caller {
        private final CompletableFuture<TransportResponse> end = new CompletableFuture<>();
        private final Thread thread;
        private volatile boolean interruptedAtTheEnd;

        Caller(TransportRequest request) {
            this.thread = new Thread(() -> {
                try {
                    end.complete(transport.send(request));
                } catch (IOException | RuntimeException e) {
                    interruptedAtTheEnd = Thread.currentThread().isInterrupted();
                    end.completeExceptionally(e);
                }
            });
        }

        void awaitRead() {
            while (!CallerStack.of(thread).contains(InterruptibleSocket.class)) {
                assertThat(end).isNotDone();
                Thread.onSpinWait();
            }
        }

        Throwable failure() throws Exception {
            return end.handle((response, failure) -> failure).get(10, TimeUnit.SECONDS);
        }
    }

    private record BodyFromElsewhere(Consumer<Thread> onOpen) implements RequestBody {
        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public long contentLength() {
            return 2;
        }

        @Override
        public Source open() {
            onOpen.accept(Thread.currentThread());
            return new Buffer().writeUtf8("{}");
        }
    }
}
