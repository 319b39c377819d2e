package tallygate.transport.tck.reference;

import java.io.IOException;
import okio.Buffer;
import okio.GzipSource;
import tallygate.transport.TransportRequest;

/** What a transport must not do: look into a Content-Encoding. Passes every body through unless told otherwise. */
final class Coding {
    private Coding() {}

    static Buffer of(Buffer body, TransportRequest request, ResponseReader.Head head, Rules rules) throws IOException {
        String coding = head.headers().first("Content-Encoding").orElse("");
        if (!coding.isEmpty() && !coding.equals("gzip") && rules.broken(ReferenceFault.REFUSES_UNKNOWN_CODINGS)) {
            throw ReferenceFailure.malformed("an unknown coding");
        }
        if (!coding.equals("gzip")) {
            return body;
        }
        if (rules.broken(ReferenceFault.INFLATES_GZIP)) {
            return inflated(body);
        }
        if (rules.broken(ReferenceFault.CHECKS_GZIP) || rules.broken(ReferenceFault.CHECKS_THE_END_OF_GZIP)) {
            inflated(body.copy());
        }
        if (rules.broken(ReferenceFault.LIMITS_WHAT_IT_INFLATED)
                && inflated(body.copy()).size() > request.maxResponseBytes()) {
            throw ReferenceFailure.tooLarge();
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
