package tallygate.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallSettings;
import tallygate.transport.Headers;

class CallFutureTest {
    private final Call call = new Call(
            Operation.get("/x"), CallSettings.of(RequestOptions.defaults(), Headers.empty()), System::nanoTime);
    private final CompletableFuture<String> exchange = new CompletableFuture<>();
    private final CompletableFuture<String> future = CallFuture.of(call, exchange, UnaryOperator.identity());

    @Test
    void cancellingEndsTheExchangeBeforeTheStagesOfTheCallerRun() {
        AtomicBoolean endedBefore = new AtomicBoolean();
        future.whenComplete((value, failure) -> endedBefore.set(call.aborted()));

        assertThat(future.cancel(true)).isTrue();

        assertThat(endedBefore).isTrue();
        assertThat(future).isCancelled();
    }

    @Test
    void cancelledCallIsCancelledWhateverTheExchangeReturns() {
        call.onAbort(() -> exchange.completeExceptionally(new IOException("aborted")));

        assertThat(future.cancel(true)).isTrue();

        assertThat(future).isCancelled();
    }

    @Test
    void cancellingAStageThatDependsOnItEndsTheExchange() {
        CompletableFuture<Integer> length = future.thenApply(String::length);
        CompletableFuture<Integer> dependent = length.thenCompose(CompletableFuture::completedFuture);

        assertThat(dependent.cancel(true)).isTrue();

        assertThat(call.aborted()).isTrue();
        assertThat(future).isCancelled();
        assertThat(length).isCompletedExceptionally();
    }

    @Test
    void cancellingAStageAfterTheCallHasEndedChangesNothing() {
        CompletableFuture<String> dependent = future.thenCompose(value -> new CompletableFuture<>());
        exchange.complete("value");

        assertThat(dependent.cancel(true)).isTrue();

        assertThat(future).isCompletedWithValue("value");
    }

    @Test
    void completingItByHandEndsTheExchange() {
        future.complete("enough");

        assertThat(call.aborted()).isTrue();
    }

    @Test
    void completedFutureCannotBeCancelled() {
        exchange.complete("value");

        assertThat(future.cancel(true)).isFalse();
        assertThat(future).isCompletedWithValue("value");
    }
}
