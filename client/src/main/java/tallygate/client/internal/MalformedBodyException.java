package tallygate.client.internal;

import java.io.IOException;
import okio.Buffer;
import tallygate.transport.Headers;

/** A response whose body is not the JSON object it should be. */
final class MalformedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    final transient int status;
    final transient Headers headers;
    final transient Buffer body;

    /** @param message what is wrong with it, without anything of it */
    MalformedBodyException(int status, Headers headers, Buffer body, String message) {
        super(message);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }
}
