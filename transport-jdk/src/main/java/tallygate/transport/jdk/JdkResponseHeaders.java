package tallygate.transport.jdk;

import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import tallygate.transport.Headers;
import tallygate.transport.spi.RefusedResponseException;

/** The JDK's headers as those of the SPI. Over HTTP/2 the JDK passes the status on as a header, which is none. */
final class JdkResponseHeaders {
    private JdkResponseHeaders() {}

    static Headers of(HttpHeaders received, Version version) throws RefusedResponseException {
        Headers.Builder headers = Headers.builder();
        try {
            for (Map.Entry<String, List<String>> field : received.map().entrySet()) {
                if (isPseudoHeader(field.getKey(), version)) {
                    continue;
                }
                for (String value : field.getValue()) {
                    headers.addReceived(field.getKey(), value);
                }
            }
        } catch (IllegalArgumentException e) {
            throw RefusedResponseException.malformed("has a header with a line break or NUL");
        }
        return headers.build();
    }

    private static boolean isPseudoHeader(String name, Version version) {
        return name.startsWith(":") && version == Version.HTTP_2;
    }
}
