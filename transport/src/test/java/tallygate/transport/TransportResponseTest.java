package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;

final class TransportResponseTest {
    @Test
    void closingItClosesTheBody() {
        TransportResponse response = new TransportResponse(200, Headers.empty(), Okio.buffer((Source) new Buffer()));
        response.close();

        assertThat(response.body().isOpen()).isFalse();
    }

    @Test
    void aFailureToCloseKeepsItsCause() {
        IOException cause = new IOException("broken");
        TransportResponse response =
                new TransportResponse(200, Headers.empty(), Okio.buffer(new ForwardingSource(new Buffer()) {
                    @Override
                    public void close() throws IOException {
                        throw cause;
                    }
                }));

        assertThatThrownBy(response::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(cause);
    }

    @Test
    void textShowsNeitherHeadersNorTheBody() {
        Buffer body = new Buffer().writeUtf8("s3cr3t");

        assertThat(new TransportResponse(204, Headers.of("Set-Cookie", "s3cr3t"), body))
                .hasToString("TransportResponse[204]");
    }
}
