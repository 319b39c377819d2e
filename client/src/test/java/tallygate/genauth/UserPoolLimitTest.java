package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.WRITE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
