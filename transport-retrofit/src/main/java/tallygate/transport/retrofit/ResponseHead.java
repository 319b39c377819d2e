package tallygate.transport.retrofit;

import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Refuses what OkHttp lets through: heads that leave open where the body ends (RFC 9112 section 6.3), or no fields. */
final class ResponseHead {
    private static final int NOT_MODIFIED = 304;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private ResponseHead() {}

    static void check(TransportRequest request, int status, Headers received) throws RefusedResponseException {
        checkFields(received);
        checkFraming(request, status, received);
    }

    /** A line without a colon, which OkHttp gives an empty name, is no field. */
    static tallygate.transport.Headers fields(Headers received) {
        tallygate.transport.Headers.Builder fields = tallygate.transport.Headers.builder();
        for (int i = 0; i < received.size(); i++) {
            if (!received.name(i).isEmpty()) {
                fields.addReceived(received.name(i), received.value(i));
            }
        }
        return fields.build();
    }

    private static void checkFields(Headers received) throws RefusedResponseException {
        for (int i = 0; i < received.size(); i++) {
            String name = received.name(i);
            if (!name.isEmpty() && !TOKEN.matcher(name).matches()) {
                throw RefusedResponseException.malformed("has a header whose name is not a token");
            }
            String value = received.value(i);
            if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\0') >= 0) {
                throw RefusedResponseException.malformed("has a header with a line break or NUL");
            }
        }
    }

    private static void checkFraming(TransportRequest request, int status, Headers received)
            throws RefusedResponseException {
        List<String> lengths = received.values("Content-Length");
        List<String> codings = received.values("Transfer-Encoding");
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
