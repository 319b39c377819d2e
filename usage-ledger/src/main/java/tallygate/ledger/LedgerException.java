package tallygate.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The database or file cannot serve as a ledger, or failed. The message names it and says what to do. No record was sent
 * before it was on file.
 */
public final class LedgerException extends IOException {
    private static final long serialVersionUID = 1L;

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
