package tallygate.transport.retrofit;

import java.io.IOException;
import okhttp3.MediaType;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.Source;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.RequestBody;

/** The body of a request as OkHttp writes it. OkHttp never repeats a request whose body is one-shot. */
final class UploadBody extends okhttp3.RequestBody {
    private static final long CHUNK_BYTES = 8 * 1024;

    /** The only kind of body that is known not to block its reader. */
    private static final Class<?> IN_MEMORY =
            RequestBody.of("", ByteString.EMPTY).getClass();

    private final @Nullable RequestBody body;

    /** @param body null for no bytes */
    UploadBody(@Nullable RequestBody body) {
        this.body = body;
    }

    /** Returns whether sending it waits only for the connection. */
    static boolean isInMemory(@Nullable RequestBody body) {
        return body == null || body.getClass() == IN_MEMORY;
    }

    /** Returns null: the Content-Type header is among those of the request, in the caller's own spelling. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return body == null ? 0 : body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (body == null) {
            return;
        }
        Buffer chunk = new Buffer();
        long left = body.contentLength();
        try (Source source = open(body)) {
            while (read(source, chunk) != -1) {
                left -= chunk.size();
                if (left < 0) {
                    throw ofOtherLength();
                }
                sink.write(chunk, chunk.size());
            }
        }
        if (left > 0) {
            throw ofOtherLength();
        }
    }

    /** Opens the body before the head is sent: OkHttp has only buffered it. */
    private static Source open(RequestBody body) throws UnreadableBodyException {
        try {
            return body.open();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableBodyException(Reason.REQUEST_NOT_SENT, e);
        }
    }

    private static long read(Source source, Buffer chunk) throws UnreadableBodyException {
        try {
            return source.read(chunk, CHUNK_BYTES);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableBodyException(Reason.CONNECTION_LOST, e);
        }
    }

    private static UnreadableBodyException ofOtherLength() {
        return new UnreadableBodyException(
                Reason.CONNECTION_LOST, new IOException("The body has more or fewer bytes than its contentLength()."));
    }
}
