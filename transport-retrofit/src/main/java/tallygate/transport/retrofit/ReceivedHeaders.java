package tallygate.transport.retrofit;

import java.util.regex.Pattern;
import okhttp3.Headers;
import tallygate.transport.support.RefusedResponseException;

/** OkHttp's headers as those of the SPI, without what OkHttp lets through though it is no header. */
final class ReceivedHeaders {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private ReceivedHeaders() {}

    /** A line without a colon, which OkHttp gives an empty name, is left out. */
    static tallygate.transport.Headers of(Headers received) throws RefusedResponseException {
        tallygate.transport.Headers.Builder headers = tallygate.transport.Headers.builder();
        try {
            for (int i = 0; i < received.size(); i++) {
                String name = received.name(i);
                if (name.isEmpty()) {
                    continue;
                }
                if (!TOKEN.matcher(name).matches()) {
                    throw RefusedResponseException.malformed("has a header whose name is not a token");
                }
                headers.addReceived(name, received.value(i));
            }
        } catch (IllegalArgumentException e) {
            throw RefusedResponseException.malformed("has a header with a line break or NUL");
        }
        return headers.build();
    }
}
