package tallygate.core.internal.request;

import java.io.IOException;
import okio.Okio;
import okio.Source;
import tallygate.json.BinaryContent;
import tallygate.transport.RequestBody;

/** Content that is sent as it is, opened again for each attempt. */
record ContentBody(String contentType, BinaryContent content) implements RequestBody {
    @Override
    public long contentLength() {
        return content.length();
    }

    @Override
    public Source open() throws IOException {
        return Okio.source(content.open());
    }
}
