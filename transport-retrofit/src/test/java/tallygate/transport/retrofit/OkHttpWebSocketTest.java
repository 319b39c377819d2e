package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Sink;
import okio.Socket;
import okio.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.TransportLifecycle;

class OkHttpWebSocketTest {
    private static final WebSocketRequest REQUEST = new WebSocketRequest(
            "events",
            URI.create("ws://host.invalid/"),
            Headers.empty(),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            1000);

    private final CallThreads threads = new CallThreads();
    private final CompletableFuture<IOException> failed = new CompletableFuture<>();

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    /** Without it, the subscription would stay connected until a heartbeat fails (T152). */
    @Test
    void t152_errorOfTheReadingThreadEndsTheConnection() throws Exception {
        StackOverflowError error = new StackOverflowError("too deep");
        OkHttpWebSocket socket =
                new OkHttpWebSocket(REQUEST, listener(), new FailingSocket(error), threads, new TransportLifecycle());
        socket.request(1);

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(socket::run);

        assertThat(failed.get(5, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(ExchangeException.class, lost -> assertThat(lost.reason())
                        .isEqualTo(Reason.CONNECTION_LOST));
    }

    private WebSocketListener listener() {
        return new WebSocketListener() {
            @Override
            public void text(String message) {}

            @Override
            public void binary(ByteString message) {}

            @Override
            public void closed(int code) {}

            @Override
            public void failed(IOException failure) {
                failed.complete(failure);
            }
        };
    }

    private record FailingSocket(Error error) implements Socket {
        @Override
        public Source getSource() {
            return new ForwardingSource(new Buffer()) {
                @Override
                public long read(Buffer sink, long byteCount) {
                    throw error;
                }
            };
        }

        @Override
        public Sink getSink() {
            return new Buffer();
        }

        @Override
        public void cancel() {}
    }
}
