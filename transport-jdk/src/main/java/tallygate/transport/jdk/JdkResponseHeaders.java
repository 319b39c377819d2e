package tallygate.transport.jdk;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import tallygate.transport.Headers;
import tallygate.transport.spi.RefusedResponseException;

/** The JDK's headers as those of the SPI. */
final class JdkResponseHeaders {
    private JdkResponseHeaders() {}

    static Headers of(HttpHeaders received) throws RefusedResponseException {
        Headers.Builder headers = Headers.builder();
        try {
            for (Map.Entry<String, List<String>> field : received.map().entrySet()) {
                for (String value : field.getValue()) {
                    headers.addReceived(field.getKey(), value);
                }
            }
        } catch (IllegalArgumentException e) {
            throw RefusedResponseException.malformed("has a header with a line break or NUL");
        }
        return headers.build();
    }
}
