package tallygate.cli.recording;

import java.io.IOException;

/** The ledger cannot be used; the message says why and what to do. */
final class LedgerProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerProblem(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
