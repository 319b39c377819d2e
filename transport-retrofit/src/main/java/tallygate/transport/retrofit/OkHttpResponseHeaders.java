package tallygate.transport.retrofit;

import okhttp3.Headers;
import tallygate.transport.spi.RefusedResponseException;

/** OkHttp's headers as those of the SPI, without what OkHttp lets through though it is no header. */
final class OkHttpResponseHeaders {
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private OkHttpResponseHeaders() {}

    /** A line without a colon, which OkHttp gives an empty name, is left out. */
    static tallygate.transport.Headers of(Headers received) throws RefusedResponseException {
        tallygate.transport.Headers.Builder headers = tallygate.transport.Headers.builder();
        try {
            for (int i = 0; i < received.size(); i++) {
                String name = received.name(i);
                if (name.isEmpty()) {
                    continue;
                }
                if (!isToken(name)) {
                    throw RefusedResponseException.malformed("has a header whose name is not a token");
                }
                headers.addReceived(name, received.value(i));
            }
        } catch (IllegalArgumentException e) {
            throw RefusedResponseException.malformed("has a header with a line break or NUL");
        }
        return headers.build();
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && TOKEN_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
