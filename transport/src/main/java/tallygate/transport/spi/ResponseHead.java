package tallygate.transport.spi;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/**
 * Rejects response heads that some HTTP libraries accept: those with an invalid header name or status, that leave the end of
 * the body open (RFC 9112 section 6.3), announce more bytes than the request allows, or are larger than 256 KiB.
 */
public final class ResponseHead {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private ResponseHead() {}

    /** @throws RefusedResponseException if the body of such a response must not be read */
    public static void check(TransportRequest request, int status, Headers received) throws RefusedResponseException {
        checkNames(received);
        checkSize(received);
        checkTransferCoding(received.all("Transfer-Encoding"));
        checkStatus(status, received);
        List<String> lengths = received.all("Content-Length");
        if (lengths.isEmpty()) {
            return;
        }
        if (Collections.frequency(lengths, lengths.get(0)) < lengths.size()) {
            throw RefusedResponseException.malformed("has contradicting Content-Length headers");
        }
        if (received.first("Transfer-Encoding").isPresent()) {
            throw RefusedResponseException.malformed("has both Content-Length and Transfer-Encoding");
        }
        long length = parse(lengths.get(0));
        if (length > request.maxResponseBytes() && !announcesOnly(request, status)) {
            throw RefusedResponseException.tooLarge(request.maxResponseBytes());
        }
    }

    /**
     * Rejects a body of another length than its head announced, which HTTP/2 frames without looking at the header (RFC 9113
     * section 8.1.1). The head has passed {@link #check}.
     *
     * @param bytes the length of the whole body, as it came off the wire
     */
    public static void checkBody(TransportRequest request, int status, Headers received, long bytes)
            throws RefusedResponseException {
        Optional<String> announced = received.first("Content-Length");
        if (announced.isEmpty() || announcesOnly(request, status)) {
            return;
        }
        long length = parse(announced.get());
        if (bytes < length) {
            throw RefusedResponseException.truncated();
        }
        if (bytes > length) {
            throw RefusedResponseException.malformed("has a body of more bytes than its Content-Length");
        }
    }

    private static boolean announcesOnly(TransportRequest request, int status) {
        return request.method() == HttpMethod.HEAD || status == NOT_MODIFIED;
    }

    private static void checkNames(Headers received) throws RefusedResponseException {
        for (int i = 0; i < received.size(); i++) {
            if (!Headers.isToken(received.name(i))) {
                throw RefusedResponseException.malformed("has a header whose name is not a token");
            }
        }
    }

    private static void checkSize(Headers received) throws RefusedResponseException {
        long bytes = 0;
        for (int i = 0; i < received.size(); i++) {
            bytes += received.name(i).length() + received.value(i).length() + ": \r\n".length();
        }
        if (bytes > MAX_BYTES) {
            throw RefusedResponseException.malformed("has more than " + MAX_BYTES + " bytes of headers");
        }
    }

    /** No request asks for another protocol, and a 204 has no body (RFC 9112 section 6.3). */
    private static void checkStatus(int status, Headers received) throws RefusedResponseException {
        if (status == SWITCHING_PROTOCOLS) {
            throw RefusedResponseException.malformed("switches to another protocol, which was not requested");
        }
        if (status == NO_CONTENT && received.first("Transfer-Encoding").isPresent()) {
            throw RefusedResponseException.malformed("is a 204 and announces a body");
        }
    }

    private static void checkTransferCoding(List<String> codings) throws RefusedResponseException {
        if (!codings.isEmpty() && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))) {
            throw RefusedResponseException.malformed("has a Transfer-Encoding other than chunked");
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
