package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.WRITE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.observe.CallEvent;
import tallygate.transport.tck.call.Poll;

class UserPoolLimitTest {
    private final FaultyServer server = new FaultyServer();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C88 all operations and the token call share the limit of a user pool")
    void callsOfAllOperationsAreSpacedTogether(Caller caller) {
        ManagementClient client =
                server.builder().rateLimit(UserPoolLimit.PUBLISHED).build();

        for (int i = 0; i < 150; i++) {
            caller.call(client, READ, Map.of());
            caller.call(client, WRITE, Map.of());
        }

        assertThat(server.wire.requests()).hasSize(301);
        assertThat(server.paused()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1001));
    }

    @ParameterizedTest
    @EnumSource
    void listenerIsNotifiedOfEachWait(Caller caller) {
        RecordingListener listener = new RecordingListener();
        ManagementClient client = server.builder()
                .rateLimit(UserPoolLimit.PUBLISHED)
                .listener(listener)
                .build();
        for (int i = 0; i < 220; i++) {
            caller.call(client, READ, Map.of());
        }
        assertThat(Poll.until(() -> listener.all(CallEvent.Finished.class).size() == 220))
                .isTrue();

        assertThat(listener.all(CallEvent.PermitAwaited.class)).isNotEmpty().allSatisfy(wait -> assertThat(wait.delay())
                .isPositive());
        assertThat(listener.all(CallEvent.PermitAwaited.class).stream()
                        .map(CallEvent.PermitAwaited::delay)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(server.paused());
    }
}
