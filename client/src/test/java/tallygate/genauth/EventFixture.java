package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import tallygate.core.fixture.VirtualTime;

/** A client in virtual time that subscribes to events of a {@link FakeEventServer}. */
abstract class EventFixture {
    static final String CODE = "authing.user.updated";
    static final String SECRET = "planted-secret";

    final FakeEventServer server = new FakeEventServer();
    final ReceivedEvents received = new ReceivedEvents();
    final VirtualTime time = new VirtualTime();
    final ManagementClient client = client(builder -> {});

    @BeforeAll
    static void watchLog() {
        LogWatch.begin();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    ManagementClient client(Consumer<ManagementClient.Builder> changes) {
        ManagementClient.Builder builder = ManagementClient.builder()
                .accessKey("key-1", SECRET)
                .transport(server)
                .timing(time)
                .nanoTime(time::nanoTime);
        changes.accept(builder);
        return builder.build();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
