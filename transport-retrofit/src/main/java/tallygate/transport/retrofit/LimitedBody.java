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

/** A body that fails at the first byte over the limit, and at its end if its length differs from the announced one. */
final class LimitedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    /**
     * @param abort closes the connection, so that closing the body does not read the rest
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
        /** The limit of OkHttp, without line ends and bytes that it had read before. */
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
            // Reading one byte over the limit detects a longer body.
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

        /** Reads, and detects trailers over OkHttp's limit, which OkHttp reports as an end of the connection. */
        private long readSome(Buffer sink, long byteCount) throws IOException {
            SocketTraffic traffic = SocketTraffic.current();
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
