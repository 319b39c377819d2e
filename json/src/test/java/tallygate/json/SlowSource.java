package tallygate.json;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/** The bytes of a document, few at a time: whatever is read is cut somewhere. */
final class SlowSource extends ForwardingSource {
    private final int most;

    private SlowSource(Buffer document, int most) {
        super(document);
        this.most = most;
    }

    static BufferedSource of(String document, int most) {
        return Okio.buffer(new SlowSource(new Buffer().writeUtf8(document), most));
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        return super.read(sink, Math.min(byteCount, most));
    }
}
