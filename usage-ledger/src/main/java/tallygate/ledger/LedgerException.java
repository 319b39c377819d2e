package tallygate.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The file cannot serve as a ledger: another one has it open, it is damaged, or writing to it failed. The message names the
 * file, the line where there is one, and what to do. Nothing was sent that is not on file.
 */
public final class LedgerException extends IOException {
    private static final long serialVersionUID = 1L;

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
