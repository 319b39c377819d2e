package tallygate.transport.tck;

import java.io.IOException;
import okio.Buffer;
import okio.Source;
import tallygate.transport.RequestBody;

/** A request body that breaks its contract. */
final class FaultyBody implements RequestBody {
    private static final long LENGTH = 3;

    private final Opening opening;

    private FaultyBody(Opening opening) {
        this.opening = opening;
    }

    static FaultyBody unopenable(IOException failure) {
        return new FaultyBody(() -> {
            throw failure;
        });
    }

    static FaultyBody shorterThanItsLength() {
        return new FaultyBody(() -> new Buffer().writeUtf8("ab"));
    }

    @Override
    public String contentType() {
        return "text/plain";
    }

    @Override
    public long contentLength() {
        return LENGTH;
    }

    @Override
    public Source open() throws IOException {
        return opening.open();
    }

    private interface Opening {
        Source open() throws IOException;
    }
}
