package tallygate.client.internal;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;

/**
 * Brings the whole answer to one request. Thread-safe. A decorator adds one behaviour and hands on to the next; both forms
 * behave the same.
 *
 * <p>A refusal of the server is an answer. What is no answer is an {@link IOException}, of the SPI's types where the
 * transport failed, {@link MalformedBodyException} or {@link AuthenticationFailure} else.
 */
interface Exchange {
    ApiResponse send(Call call, TransportRequest request) throws IOException;

    /** Never throws; stages that depend on the future may block. */
    CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request);
}
