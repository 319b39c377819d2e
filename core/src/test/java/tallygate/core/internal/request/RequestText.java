package tallygate.core.internal.request;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Okio;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;

/** Shows how an operation writes its request. */
public final class RequestText {
    private RequestText() {}

    /** As {@code METHOD target headers body}. */
    public static <Q> String of(Moshi moshi, Operation<Q, ?> operation, Q request) {
        EncodedRequest encoded = new EncodedRequest(moshi, QueryArrays.COMMA_SEPARATED, operation.path());
        operation.write(request, encoded);
        StringBuilder text = new StringBuilder(operation.method() + " " + encoded.pathAndQuery());
        encoded.headers()
                .forEach((name, value) ->
                        text.append(' ').append(name).append(": ").append(value));
        return encoded.body() == null
                ? text.toString()
                : text.append(' ').append(body(encoded)).toString();
    }

    private static String body(EncodedRequest encoded) {
        try {
            return Okio.buffer(encoded.body().open()).readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
