package tallygate.genauth;

import java.io.IOException;
import okio.Source;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

/** A body that cannot be opened, which is how a transport comes to send nothing on a connection that it has. */
final class UnreadableBody implements RequestBody {
    private UnreadableBody() {}

    static TransportRequest in(TransportRequest request) {
        return new TransportRequest(
                request.operationId(),
                HttpMethod.POST,
                request.uri(),
                request.headers(),
                new UnreadableBody(),
                request.timeout());
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public long contentLength() {
        return 1;
    }

    @Override
    public Source open() throws IOException {
        throw new IOException("cannot be opened");
    }
}
