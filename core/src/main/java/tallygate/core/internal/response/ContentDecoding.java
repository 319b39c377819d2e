package tallygate.core.internal.response;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Source;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Reads a whole body and decodes its Content-Encoding, because transports never do. */
public final class ContentDecoding {
    private static final int STEP = 8 << 10;
    /** RFC 9110 section 8.4.1.3: x-gzip is the same as gzip. */
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private ContentDecoding() {}

    /**
     * Returns the decoded body, at most as long as the request allows.
     *
     * @throws UndecodableBodyException if the coding is unknown, or the bytes are not in it
     * @throws IOException from the transport
     */
    public static Buffer read(TransportRequest request, TransportResponse response) throws IOException {
        BufferedSource body = response.body();
        List<String> codings = codings(response.headers());
        if (codings.isEmpty() || body.exhausted()) {
            return readAll(body);
        }
        if (codings.size() > 1 || !GZIP.contains(codings.get(0))) {
            throw new UndecodableBodyException("its Content-Encoding is not gzip, the only requested one");
        }
        return inflate(request, body);
    }

    private static Buffer inflate(TransportRequest request, BufferedSource body) throws IOException {
        try (GzipSource inflated = new GzipSource(body)) {
            return readAtMost(request, inflated);
        } catch (ExchangeException | InterruptedIOException failureOfTheExchange) {
            throw failureOfTheExchange;
        } catch (EOFException cut) {
            throw new ExchangeException(
                    Reason.TRUNCATED_BODY,
                    request.operationId() + ": the response ended before the end of its gzip body",
                    cut);
        } catch (IOException | NullPointerException damaged) {
            // okio throws the latter for a header that ends with its extra field and has a checksum.
            throw new UndecodableBodyException("its body is not gzip, although its Content-Encoding says so");
        }
    }

    /** Counts inflated bytes: one byte on the wire can become a thousand. */
    private static Buffer readAtMost(TransportRequest request, Source inflated) throws IOException {
        Buffer whole = new Buffer();
        while (inflated.read(whole, STEP) != -1) {
            if (whole.size() > request.maxResponseBytes()) {
                throw new ExchangeException(
                        Reason.RESPONSE_TOO_LARGE,
                        request.operationId() + ": the response has more than " + request.maxResponseBytes()
                                + " bytes when inflated",
                        null);
            }
        }
        return whole;
    }

    private static Buffer readAll(BufferedSource body) throws IOException {
        Buffer whole = new Buffer();
        body.readAll(whole);
        return whole;
    }

    private static List<String> codings(Headers headers) {
        List<String> values = headers.all("Content-Encoding");
        return values.isEmpty() ? values : codings(values);
    }

    private static List<String> codings(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }
}
