package tallygate.examples.transport;

import java.net.URI;
import java.util.Set;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;

final class ApacheTransportContractTest extends TransportContract {
    private static final String HTTP_CORE =
            "https://github.com/apache/httpcomponents-core/blob/rel/v5.3.6/httpcore5/src/"
                    + "main/java/org/apache/hc/core5/http/";

    @Override
    public HttpTransport createTransport() {
        return new ApacheTransport();
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(
                gap("T12", "HttpCore refuses a header line without a colon", "message/BasicLineParser.java"),
                gap("T62b", "HttpCore parses a header line that was cut off", "impl/io/AbstractMessageParser.java"),
                gap(
                        "T63",
                        "HttpCore reports some chunks that were cut off as malformed",
                        "impl/io/ChunkedInputStream.java"),
                gap("T68", "HttpCore ignores a body that a 204 announces", "impl/io/DefaultBHttpClientConnection.java"),
                gap(
                        "T78",
                        "HttpCore skips lines until it finds a status line",
                        "impl/io/DefaultHttpResponseParser.java"),
                gap("T107", "HttpCore parses a header line that was cut off", "impl/io/AbstractMessageParser.java"),
                leftovers("T120"),
                leftovers("T120b"),
                leftovers("T120c"),
                gap("T123b", "HttpCore takes a 101 for an interim response", "impl/io/HttpRequestExecutor.java"),
                gap("T123c", "HttpCore reads header values as Latin-1", "config/CharCodingConfig.java"),
                gap(
                        "T126",
                        "HttpClient notices that a connection was closed when it uses it",
                        "impl/io/BHttpConnectionBase.java"));
    }

    private static Gap leftovers(String caseId) {
        return gap(
                caseId,
                "HttpCore takes what came behind a response for the next one",
                "impl/io/SessionInputBufferImpl.java");
    }

    private static Gap gap(String caseId, String reason, String source) {
        return Gap.of(caseId, reason, URI.create(HTTP_CORE + source));
    }
}
