package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okio.Buffer;
import org.junit.jupiter.api.Test;
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
                new CallEvents(null),
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
