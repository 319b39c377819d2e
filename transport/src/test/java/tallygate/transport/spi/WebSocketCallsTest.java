package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import tallygate.transport.WebSocketListener;

class WebSocketCallsTest {
    private final List<String> received = new ArrayList<>();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final WebSocketCalls calls = new WebSocketCalls(
            new WebSocketListener() {
                @Override
                public void text(String message) {
                    received.add(message);
                    if (message.equals("throw")) {
                        throw new StackOverflowError();
                    }
                }

                @Override
                public void binary(ByteString message) {}

                @Override
                public void closed(int code) {
                    received.add("closed " + code);
                }

                @Override
                public void failed(IOException failure) {}
            },
            threads::add);

    @Test
    void callsComeOneAfterTheOtherEvenIfOneThrows() {
        calls.message(listener -> listener.text("throw"));
        calls.message(listener -> listener.text("2"));
        assertThat(threads).as("one at a time").hasSize(1);
        runAll();

        assertThat(received).containsExactly("throw", "2");
    }

    @Test
    void endIsNotifiedOnceAndLast() {
        assertThat(calls.end(listener -> listener.closed(1))).isTrue();
        assertThat(calls.end(listener -> listener.closed(2))).isFalse();
        calls.message(listener -> listener.text("late"));
        runAll();

        assertThat(received).containsExactly("closed 1");
        assertThat(calls.hasEnded()).isTrue();
    }

    @Test
    void silenceDropsCallsThatHaveNotBegun() {
        calls.message(listener -> listener.text("1"));
        assertThat(calls.silence()).isTrue();
        assertThat(calls.silence()).isFalse();
        assertThat(calls.end(listener -> listener.closed(1))).isFalse();
        runAll();

        assertThat(received).isEmpty();
    }

    private void runAll() {
        for (Runnable next = threads.poll(); next != null; next = threads.poll()) {
            next.run();
        }
    }
}
