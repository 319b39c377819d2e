package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.MalformedResponseException;
import tallygate.genauth.model.GetOrderDetailDto;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** Checks that invalid input ends in time in the exception of its kind, shows no secret and leaves nothing open. */
@Timeout(30)
abstract class InvalidInputFixture {
    static final String KEY_ID = "planted-key-id-0";
    static final String KEY_SECRET = "planted-key-secret";
    static final String QUERY_VALUE = "planted-order-number";
    static final String TOKEN = FakeGenAuth.token("{\"scoped_userpool_id\":\"planted-pool\"}");

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    final HttpTransport transport = JdkTransport.create();
    private final StringBuilder log = new StringBuilder();
    /** Covers everything that the library logs, transports included, but not the trace log of the JDK. */
    private final Logger logger = Logger.getLogger("tallygate");

    private final Handler capture = new LogCapture(log);

    /** Loads the classes of a call before any call is timed. */
    @BeforeAll
    static void makeACall() {
        try (HttpTransport transport = JdkTransport.create();
                ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(401, "{}")));
                ManagementClient client = ManagementClient.builder()
                        .accessKey(KEY_ID, KEY_SECRET)
                        .host(server.uri("").toString())
                        .transport(transport)
                        .build()) {
            assertThat(catchThrowable(client::getUsageInfo)).isInstanceOf(AuthenticationException.class);
        }
    }

    @BeforeEach
    void captureTheLog() {
        logger.setLevel(Level.ALL);
        logger.addHandler(capture);
    }

    @AfterEach
    void restoreTheLog() {
        logger.removeHandler(capture);
        logger.setLevel(null);
        transport.close();
    }

    ManagementClient client(String host) {
        return client(host, TIMEOUT);
    }

    ManagementClient client(String host, Duration timeout) {
        return ManagementClient.builder()
                .accessKey(KEY_ID, KEY_SECRET)
                .host(host)
                .transport(transport)
                .options(o -> o.timeout(timeout).maxResponseBytes(100_000))
                .build();
    }

    void assertFailure(ManagementClient client, Class<?> type, String message) {
        GetOrderDetailDto request =
                GetOrderDetailDto.builder().orderNo(QUERY_VALUE).build();
        long start = System.nanoTime();
        Throwable sync = catchThrowable(() -> client.getOrderDetail(request));
        Throwable async = catchThrowable(
                        () -> client.async().getOrderDetail(request).join())
                .getCause();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(2));
        for (Throwable failure : List.of(sync, async)) {
            assertThat(failure)
                    .isInstanceOf(type)
                    .hasMessageStartingWith("getOrderDetail: ")
                    .hasMessageContaining(message);
            assertShowsNoSecret(failure);
        }
        client.close();
        assertThat(transport).hasToString("JdkTransport[0 in flight]");
        assertThat(log.toString()).contains("getManagementToken");
        assertNoSecretIn(log.toString());
        assertNoSecretIn(client.toString() + client.async());
    }

    void assertArgumentRejected(ThrowingCallable call, String message) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
        assertShowsNoSecret(failure);
    }

    private static void assertShowsNoSecret(Throwable failure) {
        List<Throwable> pending = new ArrayList<>(List.of(failure));
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!pending.isEmpty()) {
            Throwable next = pending.remove(0);
            if (!seen.add(next)) {
                continue;
            }
            assertNoSecretIn(next.toString());
            pending.addAll(List.of(next.getSuppressed()));
            if (next.getCause() != null) {
                pending.add(next.getCause());
            }
        }
        if (failure instanceof MalformedResponseException malformed) {
            assertThat(malformed.excerpt()).doesNotContain(KEY_SECRET, TOKEN);
        }
    }

    private static void assertNoSecretIn(String text) {
        assertThat(text).doesNotContain(KEY_ID, KEY_SECRET, QUERY_VALUE, TOKEN);
    }

    private static final class LogCapture extends Handler {
        private final StringBuilder log;

        LogCapture(StringBuilder log) {
            this.log = log;
            setLevel(Level.ALL);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord event) {
            log.append(getFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
