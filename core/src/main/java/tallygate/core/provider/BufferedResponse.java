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
 * A whole response, with its Content-Encoding decoded.
 *
 * @param body every byte, in memory. Readers must not consume it; see {@link #peek}.
 */
public record BufferedResponse(int status, Headers headers, Buffer body) {
    /** Returns whether the HTTP status is 2xx. */
    public boolean isHttpSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns how long the server asks to wait ({@code Retry-After}); null if it does not; never negative. */
    public @Nullable Duration retryAfter() {
        return RetryAfter.in(headers);
    }

    /** Returns the body from its first byte; reading it does not change the response. */
    public BufferedSource peek() {
        return Peek.at(body);
    }

    /** Returns the status only: everything else may repeat a secret. */
    @Override
    public String toString() {
        return "BufferedResponse[" + status + "]";
    }

    /** Returns a reader of the body as JSON, after a byte order mark; reading it does not change the response. */
    public JsonReader json() throws IOException {
        return JsonDocument.reader(peek());
    }
}
