package tallygate.transport.retrofit;

import okhttp3.Headers;
import tallygate.transport.spi.RefusedResponseException;

/** Converts OkHttp's headers to those of the SPI. */
final class OkHttpResponseHeaders {
    private OkHttpResponseHeaders() {}

    /** Converts all headers except lines without a colon, for which OkHttp has an empty name. */
    static tallygate.transport.Headers of(Headers received) throws RefusedResponseException {
        tallygate.transport.Headers.Builder headers = tallygate.transport.Headers.builder();
        try {
            for (int i = 0; i < received.size(); i++) {
                if (!received.name(i).isEmpty()) {
                    headers.addReceived(received.name(i), received.value(i));
                }
            }
        } catch (IllegalArgumentException e) {
            throw RefusedResponseException.malformed("has a header with a line break or NUL");
        }
        return headers.build();
    }
}
