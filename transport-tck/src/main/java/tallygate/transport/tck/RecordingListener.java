package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import tallygate.transport.ExchangeException;
import tallygate.transport.WebSocketListener;

/** Records the notifications of one WebSocket, as words in their order. */
class RecordingListener implements WebSocketListener {
    private static final long LIMIT_SECONDS = 10;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private volatile IOException failure = new IOException("not failed");

    @Override
    public void text(String message) {
        received.add("text " + message);
    }

    @Override
    public void binary(ByteString message) {
        received.add("binary " + message.hex());
    }

    @Override
    public void closed(int code) {
        received.add("closed " + code);
    }

    @Override
    public void failed(IOException why) {
        failure = why;
        received.add("failed " + (why instanceof ExchangeException typed ? typed.reason() : why));
    }

    final IOException failure() {
        return failure;
    }

    final void assertNext(String expected) throws InterruptedException {
        assertEquals(expected, next());
    }

    final String next() throws InterruptedException {
        return told(received.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    /** Expects no notification for a moment. */
    final void assertSilent() throws InterruptedException {
        assertEquals(null, received.poll(300, TimeUnit.MILLISECONDS), "nothing more may be received");
    }

    private static String told(String word) {
        assertNotNull(word, "the listener received nothing within " + LIMIT_SECONDS + " s");
        return word;
    }
}
