package tallygate.benchmarks.peer;

import java.util.concurrent.CompletableFuture;

/** One of the libraries that are compared, ready to call the server. Thread-safe. */
public interface Peer extends AutoCloseable {
    /**
     * Asks and waits.
     *
     * @return what tells that the answer was understood: for peers that decode, a text made of the decoded values, the same
     *     for all of them; for bare HTTP clients the number of bytes
     */
    String ask(Question question) throws Exception;

    /**
     * Asks without waiting.
     *
     * @throws UnsupportedOperationException if the library has no such form
     */
    default CompletableFuture<?> askAsync(Question question) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void close() throws Exception {}
}
