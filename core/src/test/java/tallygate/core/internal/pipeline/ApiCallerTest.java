package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.client.CallEvent;
import tallygate.client.CallListener;
import tallygate.client.MalformedResponseException;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The engine with an authenticator and a transport that are nobody's in particular. */
class ApiCallerTest {
    private static final Operation<Map<String, ?>, Map<String, Object>> OPERATION = Operation.get("/x");
    private static final CallSettings SETTINGS = CallSettings.of(RequestOptions.defaults(), Headers.empty());

    private boolean transportClosed;
    private boolean authenticatorClosed;
    private int attempts;

    private final HttpTransport transport = new HttpTransport() {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            attempts++;
            return CompletableFuture.completedFuture(
                    new TransportResponse(attempts == 1 ? 401 : 200, Headers.empty(), new Buffer().writeUtf8("{}")));
        }

        @Override
        public void close() {
            transportClosed = true;
        }
    };

    /** As an API key would be: nothing can be renewed. */
    private final Authenticator authenticator = new Authenticator() {
        @Override
        public CompletableFuture<TransportRequest> authenticate(TransportRequest request) {
            return CompletableFuture.completedFuture(request);
        }

        @Override
        public void close() {
            authenticatorClosed = true;
        }
    };

    private ApiCaller caller(boolean closesTransport) {
        return caller(closesTransport, new CallEvents((CallListener) null));
    }

    private ApiCaller caller(boolean closesTransport, CallEvents events) {
        Service service = new Service(
                BaseUrl.parse("https://api.example", false),
                transport,
                new EnvelopeErrorDecoder(),
                new Moshi.Builder().build(),
                null,
                List.of(),
                List.of(),
                System::nanoTime,
                Timing.system(),
                events,
                new DriftWatch(null));
        return new ApiCaller(service, authenticator, closesTransport);
    }

    @Test
    void closesWhatItOwns() {
        caller(true).close();

        assertThat(transportClosed).isTrue();
        assertThat(authenticatorClosed).isTrue();
    }

    @Test
    void leavesOpenWhatItWasGiven() {
        caller(false).close();

        assertThat(transportClosed).isFalse();
    }

    @Test
    @Timeout(20)
    void deliversWhatWaitsForTheListenerWhenItIsClosed() throws InterruptedException {
        attempts = 1;
        BlockingQueue<CallEvent> finished = new LinkedBlockingQueue<>();
        ListenerQueue<CallListener> restful = restingFor(Duration.ofHours(1), new CallListener() {
            @Override
            public void callFinished(CallEvent.Finished event) {
                finished.add(event);
            }
        });
        ApiCaller caller = caller(false, new CallEvents(restful));
        caller.call(OPERATION, Map.of(), SETTINGS);
        assertThat(finished).isEmpty();

        caller.close();

        assertThat(finished.poll(10, TimeUnit.SECONDS)).isNotNull();
        restful.hurry();
    }

    /** It has told the listener something, and looks for more when the time is over. */
    private static ListenerQueue<CallListener> restingFor(Duration rest, CallListener listener)
            throws InterruptedException {
        ListenerQueue<CallListener> queue = new ListenerQueue<>(listener, 100, rest, "api-caller-test");
        BlockingQueue<Thread> deliveredBy = new LinkedBlockingQueue<>();
        queue.add(told -> deliveredBy.add(Thread.currentThread()));
        Thread thread = deliveredBy.take();
        while (LockSupport.getBlocker(thread) != queue) {
            Thread.onSpinWait();
        }
        return queue;
    }

    @Test
    void credentialsThatCannotBeRenewedAreSentOnce() {
        ApiCaller caller = caller(false);

        assertThatThrownBy(() -> caller.call(OPERATION, Map.of(), SETTINGS)).hasMessageContaining("HTTP 401");
        assertThat(attempts).isOne();
    }

    @Test
    void objectThatTheResponseTypeCannotReadIsMalformed() {
        attempts = 1;

        assertThatThrownBy(() -> caller(false).call(Operation.get("/x", Integer.class), Map.of(), SETTINGS))
                .isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void brokenLoggingDoesNotChangeTheResult() {
        attempts = 1;
        Logger logger = Logger.getLogger("tallygate.client");
        Handler broken = new Handler() {
            @Override
            public void publish(LogRecord event) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(broken);
        logger.setLevel(Level.ALL);
        try {
            assertThat(caller(false).call(OPERATION, Map.of(), SETTINGS)).isEmpty();
            assertThat(caller(false).callAsync(OPERATION, Map.of(), SETTINGS).join())
                    .isEmpty();
        } finally {
            logger.removeHandler(broken);
            logger.setLevel(null);
        }
    }
}
