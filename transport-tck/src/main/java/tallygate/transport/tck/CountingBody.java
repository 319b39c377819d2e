package tallygate.transport.tck;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okio.Buffer;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Source;
import tallygate.transport.RequestBody;
import tallygate.transport.tck.call.Poll;

/** Counts how often a transport opens and closes it. */
final class CountingBody implements RequestBody {
    private final ByteString bytes;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    CountingBody(ByteString bytes) {
        this.bytes = bytes;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public long contentLength() {
        return bytes.size();
    }

    @Override
    public Source open() {
        opened.incrementAndGet();
        return new ForwardingSource(new Buffer().write(bytes)) {
            private boolean done;

            @Override
            public void close() throws IOException {
                if (!done) {
                    done = true;
                    closed.incrementAndGet();
                }
                super.close();
            }
        };
    }

    int opened() {
        return opened.get();
    }

    /**
     * Waits until the body was closed as often as it was opened, or until a timeout, and returns how often it was closed:
     * closing may follow the response.
     */
    int awaitClosed() {
        Poll.until(() -> closed.get() >= opened.get());
        return closed.get();
    }
}
