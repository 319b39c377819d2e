package tallygate.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.net.URI;
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
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.core.RequestOptions;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.observe.CallEvents;
import tallygate.core.internal.request.BaseUrl;
import tallygate.core.internal.response.ClientSecrets;
import tallygate.core.internal.response.DriftWatch;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.ListenerQueue;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Timing;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The pipeline without a provider. */
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

    /** Like an API key: nothing can be renewed. */
    private final Authenticator authenticator = new Authenticator() {
        @Override
        public CompletableFuture<Authentication> authenticate(TransportRequest request) {
            return CompletableFuture.completedFuture(new Authentication.Authenticated(request));
        }

        @Override
        public void close() {
            authenticatorClosed = true;
        }
    };

    private ApiCaller caller(boolean closesTransport) {
        return caller(closesTransport, new CallEvents(null, null, URI.create("https://api.example")));
    }

    private ApiCaller caller(boolean closesTransport, CallEvents events) {
        ClientConfig config = new ClientConfig(
                BaseUrl.parse("https://api.example", false),
                transport,
                closesTransport,
                new StatusReader(),
                new Moshi.Builder().build(),
                QueryArrays.COMMA_SEPARATED,
                null,
                List.of(),
                new ClientSecrets(List.of(), transport),
                System::nanoTime,
                Timing.system(),
                events,
                new DriftWatch(null));
        return new ApiCaller(config, SETTINGS, calls -> authenticator);
    }

    @Test
    void closesWhatItOwns() {
        caller(true).close();

        assertThat(transportClosed).isTrue();
        assertThat(authenticatorClosed).isTrue();
    }

    @Test
    void doesNotCloseATransportThatItWasGiven() {
        caller(false).close();

        assertThat(transportClosed).isFalse();
    }

    @Test
    @Timeout(20)
    void closeDeliversPendingEvents() throws InterruptedException {
        attempts = 1;
        BlockingQueue<CallEvent> finished = new LinkedBlockingQueue<>();
        ListenerQueue<CallListener> pausing = pausingFor(Duration.ofHours(1), new CallListener() {
            @Override
            public void callFinished(CallEvent.Finished event) {
                finished.add(event);
            }
        });
        ApiCaller caller = caller(false, new CallEvents(pausing));
        caller.call(OPERATION, Map.of(), SETTINGS, ApiCallerTest::value);
        assertThat(finished).isEmpty();

        caller.close();

        assertThat(finished.poll(10, TimeUnit.SECONDS)).isNotNull();
        pausing.flush();
    }

    /** Returns a queue that has delivered one event and pauses before it polls for more. */
    private static ListenerQueue<CallListener> pausingFor(Duration pause, CallListener listener)
            throws InterruptedException {
        ListenerQueue<CallListener> queue = new ListenerQueue<>(listener, 100, pause, "api-caller-test");
        BlockingQueue<Thread> deliveredBy = new LinkedBlockingQueue<>();
        queue.add(unused -> deliveredBy.add(Thread.currentThread()));
        Thread thread = deliveredBy.take();
        while (LockSupport.getBlocker(thread) != queue) {
            Thread.onSpinWait();
        }
        return queue;
    }

    @Test
    void unauthorizedIsFinalWhereCredentialsCannotBeRenewed() {
        ApiCaller caller = caller(false);

        assertThatThrownBy(() -> caller.call(OPERATION, Map.of(), SETTINGS, ApiCallerTest::value))
                .hasMessageContaining("HTTP 401");
        assertThat(attempts).isOne();
    }

    @Test
    void bodyThatTheResponseTypeCannotReadIsMalformed() {
        attempts = 1;

        assertThatThrownBy(() -> caller(false)
                        .call(Operation.get("/x", Integer.class), Map.of(), SETTINGS, Outcome.Success::value))
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
            assertThat(caller(false).call(OPERATION, Map.of(), SETTINGS, ApiCallerTest::value))
                    .isEmpty();
            assertThat(caller(false)
                            .callAsync(OPERATION, Map.of(), SETTINGS, ApiCallerTest::value)
                            .join())
                    .isEmpty();
        } finally {
            logger.removeHandler(broken);
            logger.setLevel(null);
        }
    }

    private static Map<String, Object> value(Outcome.Success<Map<String, Object>> success) {
        return success.value();
    }
}
