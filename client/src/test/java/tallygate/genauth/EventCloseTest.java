package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tallygate.core.error.ClientClosedException;
import tallygate.core.provider.Timing;
import tallygate.genauth.EventSubscription.State;
import tallygate.genauth.FakeEventServer.Attempt;

class EventCloseTest extends EventFixture {
    @Test
    void closeEndsTheConnectionAndDropsQueuedEvents() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents blocking = new ReceivedEvents() {
            @Override
            public void connected() {
                entered.countDown();
                await(release);
            }
        };
        EventSubscription subscription = client.subscribe(CODE, blocking);
        Attempt attempt = server.next().open();
        attempt.text("1");
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        subscription.close();
        subscription.close();
        release.countDown();

        assertThat(attempt.closings).hasValue(1);
        assertThat(subscription.state()).isEqualTo(State.CLOSED);
        attempt.listener.text("late");
        attempt.lose();
        blocking.assertSilent();
        server.assertNoFurtherAttempt();
    }

    @Test
    void closeCancelsAnAttemptToConnect() throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        Attempt attempt = server.next();
        subscription.close();

        assertThat(attempt.connecting).isCancelled();
        received.assertSilent();
    }

    @Test
    void connectionThatOpensAfterCloseIsClosed() throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        Attempt attempt = server.next();
        CompletableFuture<Void> closing = attempt.connecting.thenRun(subscription::close);
        attempt.open();
        closing.join();

        assertThat(attempt.closings).hasValue(1);
    }

    @Test
    void closeCancelsTheBackoff() throws Exception {
        CompletableFuture<Void> pause = new CompletableFuture<>();
        Timing stopped = new Timing() {
            @Override
            public void sleep(Duration length) {
                throw new AssertionError("A subscription never blocks its caller.");
            }

            @Override
            public CompletableFuture<Void> after(Duration length) {
                return pause;
            }

            @Override
            public double random() {
                return 0.5;
            }
        };
        try (ManagementClient other = client(builder -> builder.timing(stopped))) {
            EventSubscription subscription = other.subscribe(CODE, received);
            server.next().refuse(500);
            received.assertNext("disconnected");
            assertThat(subscription.state()).isEqualTo(State.WAITING);
            subscription.close();

            assertThat(pause).isCancelled();
            server.assertNoFurtherAttempt();
        }
    }

    @Test
    void closingTheClientClosesItsSubscriptions() throws Exception {
        ManagementClient view = client.withOptions(options -> {});
        EventSubscription subscription = view.subscribe(CODE, received);
        Attempt attempt = server.next().open();
        view.close();
        assertThat(subscription.state()).isEqualTo(State.CONNECTED);
        client.close();

        assertThat(attempt.closings).hasValue(1);
        assertThat(subscription.state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> view.subscribe(CODE, received)).isInstanceOf(ClientClosedException.class);
    }
}
