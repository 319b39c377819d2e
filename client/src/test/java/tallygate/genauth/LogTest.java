package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.broken;
import static tallygate.genauth.FaultyServer.inBody;
import static tallygate.genauth.FaultyServer.success;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.transport.ExchangeException.Reason;

class LogTest {
    private static final Logger LOGGER = Logger.getLogger("tallygate.client");

    /** Which switches the log on. */
    private final FaultyServer server = new FaultyServer();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler capture = new Handler() {
        @Override
        public void publish(LogRecord event) {
            lines.add(MessageFormat.format(event.getMessage(), event.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(capture);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(capture);
    }

    @ParameterizedTest
    @EnumSource
    void everyAttemptIsALineOfOperationNumbersAndOutcome(Caller caller) {
        server.respondWith(broken(Reason.CONNECTION_LOST), inBody(503), success());

        server.call(caller, READ);

        assertThat(lines)
                .containsExactly(
                        "getManagementToken (POST /api/v3/get-management-token): attempt 1 after 0 ms: HTTP 200",
                        "read (GET /api/v3/do): attempt 1 after 0 ms: CONNECTION_LOST",
                        "read (GET /api/v3/do): attempt 2 after 99 ms: HTTP 200, statusCode 503, apiCode 4290, "
                                + "requestId request-7",
                        "read (GET /api/v3/do): attempt 3 after 299 ms: HTTP 200");
    }
}
