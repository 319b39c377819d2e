package tallygate.genauth;

import java.util.concurrent.CompletionStage;

/**
 * Where a client gets its management tokens from instead of fetching them itself: a store that several processes share, or
 * keys that change while the client is in use. Thread-safe. Set by {@link ManagementClient.Builder#tokenSource}.
 *
 * <p>{@link TokenApi#getManagementToken} of any client fetches a token; it needs no credentials.
 */
@FunctionalInterface
public interface TokenSource {
    /**
     * The token for one request. Asked before each, so a source caches what it has. Called by the thread that makes the
     * call; the stage must complete by itself. If it fails, the call fails unsent, with its cause attached.
     */
    CompletionStage<String> token();

    /**
     * Receives a token that the server refused with 401. The source is asked once more after it, and should have another
     * one by then. The same token may be rejected several times, and late. Default: nothing happens.
     */
    default void rejected(String token) {}
}
