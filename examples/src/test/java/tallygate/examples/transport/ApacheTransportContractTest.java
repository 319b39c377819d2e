package tallygate.examples.transport;

import java.net.URI;
import java.util.Set;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;

final class ApacheTransportContractTest extends TransportContract {
    @Override
    public HttpTransport createTransport() {
        return new ApacheTransport();
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(Gap.of(
                "T12",
                "Apache HttpCore refuses a response with a header line that has no colon",
                URI.create("https://github.com/apache/httpcomponents-core/blob/master/httpcore5/src/main/java/"
                        + "org/apache/hc/core5/http/message/BasicLineParser.java")));
    }
}
