package tallygate.transport.jdk;

import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tallygate.transport.Headers;
import tallygate.transport.spi.RefusedResponseException;

/** Converts the JDK's headers to those of the SPI. Over HTTP/2 the JDK adds the status as a header, which is dropped. */
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
                    headers.addReceived(field.getKey(), decoded(value));
                }
            }
        } catch (IllegalArgumentException e) {
            throw RefusedResponseException.malformed("has a header with a line break or NUL");
        }
        return headers.build();
    }

    /** Decodes a value as UTF-8, as OkHttp does. The JDK has a character for each byte. */
    private static String decoded(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return value;
    }

    private static boolean isPseudoHeader(String name, Version version) {
        return name.startsWith(":") && version == Version.HTTP_2;
    }
}
