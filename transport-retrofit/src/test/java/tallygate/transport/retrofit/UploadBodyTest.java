package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Source;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.RequestBody;

class UploadBodyTest {
    private final Buffer sent = new Buffer();

    @Test
    void writesEveryByte() throws IOException {
        ByteString bytes = ByteString.of(new byte[100_000]);

        new UploadBody(RequestBody.of("text/plain", bytes)).writeTo(sent);

        assertThat(sent.readByteString()).isEqualTo(bytes);
    }

    @Test
    void noBodyIsEmpty() throws IOException {
        UploadBody none = new UploadBody(null);
        none.writeTo(sent);

        assertThat(none.contentLength()).isZero();
        assertThat(sent.exhausted()).isTrue();
    }

    @Test
    void isNeverSentAgain() {
        assertThat(new UploadBody(null).isOneShot()).isTrue();
    }

    @Test
    void bodyOfAnotherLengthIsRefused() {
        assertUnreadable(Reason.CONNECTION_LOST, body(3, () -> new Buffer().writeUtf8("ab")));
        assertUnreadable(Reason.CONNECTION_LOST, body(3, () -> new Buffer().writeUtf8("abcd")));
    }

    @Test
    void bodyThatDoesNotOpenWasNotSent() {
        assertUnreadable(Reason.REQUEST_NOT_SENT, body(3, () -> {
            throw new IOException("no such file");
        }));
    }

    @Test
    void sourceThatBreaksIsClosed() {
        boolean[] closed = new boolean[1];
        Source breaking = new ForwardingSource(new Buffer()) {
            @Override
            public long read(Buffer sink, long byteCount) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertUnreadable(Reason.CONNECTION_LOST, body(3, () -> breaking));
        assertThat(closed[0]).isTrue();
    }

    private void assertUnreadable(Reason reason, RequestBody body) {
        assertThatExceptionOfType(UnreadableBodyException.class)
                .isThrownBy(() -> new UploadBody(body).writeTo(sent))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason))
                .withCauseInstanceOf(Exception.class);
    }

    private static RequestBody body(long length, Opening opening) {
        return new RequestBody() {
            @Override
            public String contentType() {
                return "text/plain";
            }

            @Override
            public long contentLength() {
                return length;
            }

            @Override
            public Source open() throws IOException {
                return opening.open();
            }
        };
    }

    private interface Opening {
        Source open() throws IOException;
    }
}
