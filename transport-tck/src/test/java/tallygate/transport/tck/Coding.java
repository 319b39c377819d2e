package tallygate.transport.tck;

import java.io.IOException;
import okio.Buffer;
import okio.GzipSource;
import tallygate.transport.TransportRequest;

/** What a transport must not do: look into a Content-Encoding. Passes every body through unless told otherwise. */
final class Coding {
    private Coding() {}

    static Buffer of(Buffer body, TransportRequest request, ResponseReader.Head head, Rules rules) throws IOException {
        String coding = head.headers().first("Content-Encoding").orElse("");
        if (!coding.isEmpty() && !coding.equals("gzip") && rules.broken(Fault.REFUSES_UNKNOWN_CODINGS)) {
            throw Failure.malformed("an unknown coding");
        }
        if (!coding.equals("gzip")) {
            return body;
        }
        if (rules.broken(Fault.INFLATES_GZIP)) {
            return inflated(body);
        }
        if (rules.broken(Fault.CHECKS_GZIP) || rules.broken(Fault.CHECKS_THE_END_OF_GZIP)) {
            inflated(body.copy());
        }
        if (rules.broken(Fault.LIMITS_WHAT_IT_INFLATED) && inflated(body.copy()).size() > request.maxResponseBytes()) {
            throw Failure.tooLarge();
        }
        return body;
    }

    private static Buffer inflated(Buffer zipped) throws IOException {
        Buffer inflated = new Buffer();
        try (GzipSource source = new GzipSource(zipped)) {
            inflated.writeAll(source);
        }
        return inflated;
    }
}
