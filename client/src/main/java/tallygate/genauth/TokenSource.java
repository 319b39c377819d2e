package tallygate.genauth;

import java.util.concurrent.CompletionStage;

/**
 * Supplies management tokens to a client that does not fetch them itself: from a store that several processes share, or for
 * keys that change while the client is in use. Must be thread-safe. Set by {@link ManagementClient.Builder#tokenSource}.
 *
 * <p>{@link TokenApi#getManagementToken} of any client fetches a token; it needs no credentials.
 *
 * <pre>{@code
 * ManagementClient.builder().tokenSource(() -> CompletableFuture.completedFuture(vault.currentToken())).build();
 * }</pre>
 */
@FunctionalInterface
public interface TokenSource {
    /**
     * Returns the token for one request. Called before each request, on the thread of the caller, so a source caches its
     * token. The stage must complete by itself. If it fails, the call fails unsent, with its cause attached.
     */
    CompletionStage<String> token();

    /**
     * Receives a token that the server rejected with 401. The source is called once more afterwards, and should return
     * another one. The same token may be rejected several times, and late. Default: nothing happens.
     */
    default void rejected(String token) {}
}
