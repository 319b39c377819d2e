package tallygate.transport.jdk;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Map;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Refuses what the JDK lets through: heads that leave open where the body ends (RFC 9112 section 6.3), or too large. */
final class ResponseHead {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int NOT_MODIFIED = 304;

    private ResponseHead() {}

    static Headers check(TransportRequest request, ResponseInfo info) throws RefusedResponseException {
        HttpHeaders received = info.headers();
        checkFraming(request, info.statusCode(), received);
        Headers.Builder headers = Headers.builder();
        long bytes = 0;
        try {
            for (Map.Entry<String, List<String>> field : received.map().entrySet()) {
                for (String value : field.getValue()) {
                    headers.addReceived(field.getKey(), value);
                    bytes += field.getKey().length() + value.length() + ": \r\n".length();
                }
            }
        } catch (IllegalArgumentException e) {
            throw RefusedResponseException.malformed("has a header with a line break or NUL");
        }
        if (bytes > MAX_BYTES) {
            throw RefusedResponseException.malformed("has more than " + MAX_BYTES + " bytes of headers");
        }
        return headers.build();
    }

    private static void checkFraming(TransportRequest request, int status, HttpHeaders received)
            throws RefusedResponseException {
        List<String> lengths = received.allValues("Content-Length");
        List<String> codings = received.allValues("Transfer-Encoding");
        if (!codings.isEmpty() && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))) {
            throw RefusedResponseException.malformed("has a Transfer-Encoding other than chunked");
        }
        if (lengths.isEmpty()) {
            return;
        }
        if (lengths.stream().distinct().count() > 1) {
            throw RefusedResponseException.malformed("has contradicting Content-Length headers");
        }
        if (!codings.isEmpty()) {
            throw RefusedResponseException.malformed("has both Content-Length and Transfer-Encoding");
        }
        long length = parse(lengths.get(0));
        boolean announcesOnly = request.method() == HttpMethod.HEAD || status == NOT_MODIFIED;
        if (length > request.maxResponseBytes() && !announcesOnly) {
            throw RefusedResponseException.tooLarge(request.maxResponseBytes());
        }
    }

    private static long parse(String length) throws RefusedResponseException {
        try {
            if (!length.isEmpty() && Character.isDigit(length.charAt(0))) {
                return Long.parseLong(length);
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw RefusedResponseException.malformed("has a Content-Length that is not a number of bytes");
    }
}
