package tallygate.transport.tck;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okio.ByteString;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedConnection;

/**
 * Sends a chunked body that pauses shortly before a limit, so that a test can examine the client, and then continues without
 * end.
 */
final class EndlessChunks implements Script {
    private static final ByteString DATA = ByteString.of(new byte[1 << 16]);

    private static final int FAR_BEYOND = 4;

    private final long limit;
    private final AtomicLong written = new AtomicLong();
    private volatile boolean paused;
    private volatile boolean released;

    EndlessChunks(long limit) {
        this.limit = limit;
    }

    @Override
    public void run(ScriptedConnection connection) throws IOException {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (written.get() + DATA.size() <= limit) {
            writeChunk(connection);
        }
        paused = true;
        while (!released) {
            connection.pause(Duration.ofMillis(10));
        }
        while (written.get() < FAR_BEYOND * limit) {
            writeChunk(connection);
        }
        connection.awaitHangUp();
    }

    void awaitPause() {
        if (!Poll.until(() -> paused)) {
            throw new AssertionError("The client stopped reading after " + written + " bytes, below the limit.");
        }
    }

    void goOn() {
        released = true;
    }

    long written() {
        return written.get();
    }

    private void writeChunk(ScriptedConnection connection) throws IOException {
        connection.write(Integer.toHexString(DATA.size()) + "\r\n");
        connection.write(DATA);
        connection.write("\r\n");
        written.addAndGet(DATA.size());
    }
}
