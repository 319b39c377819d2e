package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;

/** Keeps the events of one call, and of the token it needs. */
final class RecordingListener implements CallListener {
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);

    @Override
    public void callStarted(CallEvent.Started event) {
        events.add(event);
    }

    @Override
    public void attemptEnded(CallEvent.AttemptEnded event) {
        events.add(event);
    }

    @Override
    public void retryScheduled(CallEvent.RetryScheduled event) {
        events.add(event);
    }

    @Override
    public void permitAwaited(CallEvent.PermitAwaited event) {
        events.add(event);
    }

    @Override
    public void tokenRefreshed(CallEvent.TokenRefreshed event) {
        events.add(event);
    }

    @Override
    public void callFinished(CallEvent.Finished event) {
        events.add(event);
        finished.countDown();
    }

    List<CallEvent> untilFinished() {
        try {
            assertThat(finished.await(10, SECONDS)).as("finished").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    CallEvent.Finished finished() {
        return all(CallEvent.Finished.class).get(0);
    }

    <E extends CallEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
