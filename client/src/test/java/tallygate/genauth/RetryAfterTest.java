package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.status;
import static tallygate.genauth.FaultyServer.success;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.ApiException;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;
import tallygate.core.fixture.VirtualTime;

@OverTransports
class RetryAfterTest {
    private static final String NOW = "Sun, 06 Nov 1994 08:49:37 GMT";

    /** Without chance, so that a pause comes from the server alone. */
    private final FaultyServer server = new FaultyServer(new VirtualTime(() -> 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2                                | 2",
                "0                                | 0",
                "30                               | 30",
                "' 2 '                            | 2",
                "Sun, 06 Nov 1994 08:49:39 GMT    | 2",
                "Sunday, 06-Nov-94 08:49:39 GMT   | 2",
                "Sun Nov  6 08:49:39 1994         | 2",
                "Sun, 06 Nov 1994 08:49:30 GMT    | 0",
                "Thu, 01 Jan 1970 00:00:00 GMT    | 0",
                "Sun, 31 Feb 1994 08:49:30 GMT    | 0",
                "abc                              | 0",
                "''                               | 0",
                "-1                               | 0",
                "1.5                              | 0",
                "1e30                             | 0",
                "\u0662                           | 0",
            })
    @DisplayName("C09 Retry-After is the least pause where it is well-formed, and ignored where not")
    void leastPause(String retryAfter, long seconds) {
        for (Caller caller : Caller.values()) {
            for (int status : new int[] {429, 503}) {
                FaultyServer fresh = new FaultyServer(new VirtualTime(() -> 0));
                fresh.respondWith(status(status, "Retry-After", retryAfter, "Date", NOW), success());

                fresh.call(caller, READ);

                assertThat(fresh.time.pauses()).containsExactly(Duration.ofSeconds(seconds));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C09 of two Retry-After the longer one counts, and chance may make a pause longer still")
    void twoHeaders(Caller caller) {
        server.respondWith(status(429, "Retry-After", "3", "Retry-After", "7"), success());
        server.call(caller, READ);
        assertThat(server.time.pauses()).containsExactly(Duration.ofSeconds(7));

        FaultyServer unlucky = new FaultyServer().respondWith(status(503, "Retry-After", "0"), success());
        unlucky.call(caller, READ);
        assertThat(unlucky.paused()).isBetween(Duration.ofMillis(99), Duration.ofMillis(100));
    }

    @ParameterizedTest
    @CsvSource({
        "86400, 86400",
        "31, 31",
        "999999999999999999, 999999999",
        "9999999999999999999, 999999999",
        "999999999999999999999999, 999999999",
        "'Mon, 07 Nov 1994 08:49:37 GMT', 86400"
    })
    @DisplayName("C10 Retry-After beyond 30 s ends the call at once and is reported")
    void tooLong(String retryAfter, long seconds) {
        List<ApiException> failures = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            server.respondWith(status(429, "Retry-After", retryAfter, "Date", NOW));
            failures.add(server.failure(RateLimitedException.class, caller, READ));
            server.respondWith(status(503, "Retry-After", retryAfter, "Date", NOW));
            failures.add(server.failure(ServerException.class, caller, READ));
        }

        assertThat(server.sent()).isEqualTo(failures.size());
        assertThat(server.time.pauses()).isEmpty();
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(seconds));
            assertThat(failure.retryStopReason()).contains(RetryStopReason.RETRY_AFTER_TOO_LONG);
            assertThat(failure.retryable()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C10 a date without the server's own clock is counted from this machine's")
    void dateWithoutClock(Caller caller) {
        server.respondWith(status(429, "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"));

        RateLimitedException failure = server.failure(RateLimitedException.class, caller, READ);

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(999_999_999));
        assertThat(server.sent()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C11 a pause that would outlast the call ends it at once")
    void pauseBeyondTheDeadline(Caller caller) {
        for (int retryAfter : new int[] {5, 6}) {
            server.respondWith(status(503, "Retry-After", "" + retryAfter));

            ServerException failure =
                    server.failure(ServerException.class, caller, READ, o -> o.timeout(Duration.ofSeconds(5)));

            assertThat(failure.retryStopReason()).contains(RetryStopReason.DEADLINE_TOO_NEAR);
            assertThat(failure.attempts()).isOne();
        }
        assertThat(server.time.pauses()).isEmpty();
        server.respondWith(status(503, "Retry-After", "4"), success());
        assertThat(server.call(caller, READ, o -> o.timeout(Duration.ofSeconds(5))))
                .containsKey("data");
    }
}
