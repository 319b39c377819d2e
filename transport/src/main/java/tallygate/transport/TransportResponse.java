package tallygate.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import okio.BufferedSource;

/**
 * A response whose body can be read. Every status is a response, never an exception. The receiver closes it, read or not;
 * closing frees the connection.
 *
 * @param status the status code of the final response; interim 1xx responses are skipped
 * @param headers as the server sent them
 * @param body the bytes as they came off the wire (a Content-Encoding is not undone), empty where there are none. Reading
 *     past the request's deadline fails with {@link ExchangeTimeoutException}, other failures with
 *     {@link ExchangeException}. For one thread at a time.
 */
public record TransportResponse(int status, Headers headers, BufferedSource body) implements AutoCloseable {
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The response could not be closed", e);
        }
    }

    /** Returns the status only: names and values of headers may repeat a secret. */
    @Override
    public String toString() {
        return "TransportResponse[" + status + "]";
    }
}
