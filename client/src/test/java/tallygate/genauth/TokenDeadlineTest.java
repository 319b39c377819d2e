package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.json;
import static tallygate.genauth.FakeGenAuth.later;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.core.error.DeadlineExceededException;

@OverTransports
class TokenDeadlineTest extends TokenFixture {
    @Test
    @DisplayName("C12 C20 the deadline covers the wait for the token")
    void deadlineCoversTheWaitForTheToken() {
        server.on(FakeGenAuth.TOKEN_PATH, later(new CompletableFuture<>()));
        ManagementClient impatient = ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .transport(server)
                .options(o -> o.timeout(Duration.ofMillis(50)))
                .build();

        assertThatThrownBy(impatient::getUsageInfo).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void transportGetsTheRemainingTimeAsItsTimeout() {
        server.on(FakeGenAuth.TOKEN_PATH, (request, s) -> {
            pass(Duration.ofSeconds(40));
            return json(s.goodToken()).to(request, s);
        });

        client.getUsageInfo();

        assertThat(server.requestsTo(FakeGenAuth.TOKEN_PATH).get(0).timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(server.lastRequest().timeout()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void callIsNotSentWhenTheTokenCallUsedUpItsTime() {
        server.on(FakeGenAuth.TOKEN_PATH, (request, s) -> {
            pass(Duration.ofSeconds(60));
            return json(s.goodToken()).to(request, s);
        });

        assertThatThrownBy(client::getUsageInfo).isInstanceOf(DeadlineExceededException.class);
        assertThat(server.requestsTo(USAGE_PATH)).isEmpty();
    }
}
