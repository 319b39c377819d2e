package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import tallygate.genauth.EventSubscription.State;
import tallygate.genauth.FakeEventServer.Attempt;

class EventDeliveryTest extends EventFixture {
    @Test
    void eventsAreDeliveredInOrder() throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        Attempt attempt = server.next();
        assertThat(subscription.state()).isEqualTo(State.CONNECTING);
        attempt.open().text("1");
        attempt.text("2");

        received.assertNext("connected", "event 1", "event 2");
        assertThat(subscription.state()).isEqualTo(State.CONNECTED);
        assertThat(subscription.eventCode()).isEqualTo(CODE);
        assertThat(subscription.toString()).isEqualTo("EventSubscription[" + CODE + ", CONNECTED]");
    }

    @Test
    void listenerRunsOnItsOwnThread() throws Exception {
        LinkedBlockingQueue<String> threads = new LinkedBlockingQueue<>();
        client.subscribe(CODE, event -> threads.add(Thread.currentThread().getName()));
        server.next().open().text("1");

        assertThat(threads.poll(10, TimeUnit.SECONDS)).isEqualTo("tallygate-events");
    }

    @Test
    void binaryMessageIsDeliveredAsText() throws Exception {
        client.subscribe(CODE, received);
        server.next().open().listener.binary(ByteString.encodeUtf8("{}"));

        received.assertNext("connected", "event {}");
    }

    @Test
    void requestsNoMoreEventsThanTheQueueCanHold() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents blocking = new ReceivedEvents() {
            @Override
            public void event(EventMessage event) {
                entered.countDown();
                await(release);
                super.event(event);
            }
        };
        client.subscribe(CODE, blocking, options -> options.queueCapacity(3));
        Attempt first = server.next().open();
        assertThat(first.wanted).hasValue(3);
        first.text("1");
        first.text("2");
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first.wanted).hasValue(1);
        first.lose();
        Attempt second = server.next().open();
        assertThat(second.wanted).as("free places beside the two queued events").hasValue(1);
        second.text("3");
        second.lose();
        Attempt third = server.next().open();
        assertThat(third.wanted).hasValue(0);

        release.countDown();
        blocking.assertNext(
                "connected", "event 1", "event 2", "disconnected", "connected", "event 3", "disconnected", "connected");
        third.text("4");
        blocking.assertNext("event 4");
    }

    /** 1000 events of up to 1 MiB each would be 1 GiB (T150). */
    @Test
    void t150_requestsNoMoreBytesThanTheQueueCanHold() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents blocking = new ReceivedEvents() {
            @Override
            public void event(EventMessage event) {
                entered.countDown();
                await(release);
                super.event(event);
            }
        };
        client.subscribe(CODE, blocking, options -> options.queueBytes(1000).maxMessageBytes(250));
        Attempt attempt = server.next().open();
        assertThat(attempt.wanted).hasValue(4);
        attempt.text("x".repeat(250));
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(attempt.wanted).hasValue(3);
        attempt.text("y".repeat(10));
        assertThat(attempt.wanted)
                .as("a small event leaves less room than it was requested with")
                .hasValue(2);
        attempt.text("z".repeat(250));
        attempt.text("z".repeat(250));
        assertThat(attempt.wanted).hasValue(0);

        release.countDown();
        blocking.assertNext("connected", "event " + "x".repeat(250), "event " + "y".repeat(10));
        blocking.assertNext("event " + "z".repeat(250), "event " + "z".repeat(250));
    }

    @Test
    void eventLargerThanTheQueueIsRequestedAlone() throws Exception {
        client.subscribe(CODE, received, options -> options.queueBytes(10).maxMessageBytes(250));
        Attempt attempt = server.next().open();
        assertThat(attempt.wanted).hasValue(1);
        attempt.text("x".repeat(250));

        received.assertNext("connected", "event " + "x".repeat(250));
    }

    @Test
    void blockedListenerQueuesABoundedNumberOfNotifications() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ReceivedEvents blocking = new ReceivedEvents() {
            @Override
            public void connected() {
                super.connected();
                entered.countDown();
                await(release);
            }
        };
        client.subscribe(CODE, blocking);
        server.next().open().lose();
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 500; i++) {
            server.next().refuse(503);
        }
        server.next().refuse(401);
        release.countDown();

        blocking.assertNext("connected");
        for (int i = 0; i < 100; i++) {
            blocking.assertNext("disconnected");
        }
        blocking.assertNext("failed");
    }

    @Test
    void throwingListenerIsLoggedAndReceivesTheNextEvent() throws Exception {
        int warnings = LogWatch.warnings().size();
        ReceivedEvents throwing = new ReceivedEvents() {
            @Override
            public void event(EventMessage event) {
                super.event(event);
                throw new IllegalStateException("confidential words");
            }
        };
        client.subscribe(CODE, throwing, options -> options.queueCapacity(1));
        Attempt attempt = server.next().open();
        attempt.text("1");
        throwing.assertNext("connected", "event 1");
        until(() -> attempt.wanted.get() == 1);
        attempt.text("2");

        throwing.assertNext("event 2");
        assertThat(LogWatch.warnings())
                .hasSize(warnings + 1)
                .last()
                .asString()
                .contains("java.lang.IllegalStateException")
                .doesNotContain("confidential", "words");
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
