package tallygate.core.internal.request;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import tallygate.json.BinaryContent;

/** Contents one after the other. Each is opened when the one before it has ended. */
final class Pieces implements Source {
    private final Iterator<BinaryContent> pieces;
    private @Nullable Source open;

    Pieces(List<BinaryContent> pieces) {
        this.pieces = pieces.iterator();
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        while (true) {
            if (open == null) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                open = Okio.source(pieces.next().open());
            }
            long read = open.read(sink, byteCount);
            if (read != -1) {
                return read;
            }
            close();
        }
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    /** Closes what is open; reading goes on behind it. */
    @Override
    public void close() throws IOException {
        Source closing = open;
        open = null;
        if (closing != null) {
            closing.close();
        }
    }
}
