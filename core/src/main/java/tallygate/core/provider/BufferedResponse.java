package tallygate.core.provider;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.Duration;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonDocument;
import tallygate.transport.Headers;

/**
 * A whole response, with its Content-Encoding undone.
 *
 * @param body every byte, in memory. Readers must not consume it; see {@link #peek}.
 */
public record BufferedResponse(int status, Headers headers, Buffer body) {
    /** Whether the HTTP status is 2xx. */
    public boolean isHttpSuccess() {
        return status >= 200 && status < 300;
    }

    /** How long the server asks to wait ({@code Retry-After}), null where it does not; never negative. */
    public @Nullable Duration retryAfter() {
        return RetryAfter.in(headers);
    }

    /** The body from its first byte; reading it leaves the response as it is. */
    public BufferedSource peek() {
        return Peek.at(body);
    }

    /** The status alone: everything else may repeat a secret. */
    @Override
    public String toString() {
        return "BufferedResponse[" + status + "]";
    }

    /** A reader of the body as JSON, behind a byte order mark; reading it leaves the response as it is. */
    public JsonReader json() throws IOException {
        return JsonDocument.reader(peek());
    }
}
