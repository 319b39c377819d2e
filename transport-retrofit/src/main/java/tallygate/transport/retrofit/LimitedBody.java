package tallygate.transport.retrofit;

import java.io.EOFException;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import tallygate.transport.spi.RefusedResponseException;

/** A body that fails at the first byte over the limit, and at its end if it has another length than its head announced. */
final class LimitedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    /**
     * @param abort closes the connection, so that closing the body does not read on
     * @param end called with the length of the whole body
     */
    LimitedBody(ResponseBody body, long limit, Runnable abort, EndCheck end) {
        this.body = body;
        this.source = Okio.buffer(new LimitedSource(body.source(), limit, abort, end));
    }

    interface EndCheck {
        void of(long bytes) throws RefusedResponseException;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public BufferedSource source() {
        return source;
    }

    private static final class LimitedSource extends ForwardingSource {
        /** What OkHttp takes, without line ends and what it had read before. */
        private static final long TRAILER_LIMIT = 240 * 1024;

        private final long limit;
        private final Runnable abort;
        private final EndCheck end;
        private long left;

        LimitedSource(Source source, long limit, Runnable abort, EndCheck end) {
            super(source);
            this.end = end;
            this.limit = limit;
            this.abort = abort;
            this.left = limit;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            // One byte more than is left shows that there are too many.
            long read = readSome(sink, left < byteCount ? left + 1 : byteCount);
            if (read > left) {
                abort.run();
                throw RefusedResponseException.tooLarge(limit);
            }
            if (read == -1) {
                end.of(limit - left);
            } else {
                left -= read;
            }
            return read;
        }

        /** OkHttp reports trailers over its limit as an end of the connection. */
        private long readSome(Buffer sink, long byteCount) throws IOException {
            Traffic traffic = Traffic.current();
            traffic.begin();
            try {
                return super.read(sink, byteCount);
            } catch (EOFException e) {
                if (traffic.received() > TRAILER_LIMIT) {
                    throw RefusedResponseException.malformed("has more than 256 KiB of trailers");
                }
                throw e;
            } finally {
                traffic.end();
            }
        }
    }
}
