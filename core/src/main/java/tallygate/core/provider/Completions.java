package tallygate.core.provider;

import java.util.concurrent.CompletionException;

/** Handles exceptions of futures. */
public final class Completions {
    private Completions() {}

    /** Returns the failure of a stage, without the wrapping that stages add. */
    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
