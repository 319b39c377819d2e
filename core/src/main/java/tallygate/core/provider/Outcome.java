package tallygate.core.provider;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiError;
import tallygate.core.observe.DriftReport;

/**
 * The result of one exchange: a value or an {@link ExchangeFailure}. The steps of a call return it instead of throwing exceptions, so
 * that each of them handles every result.
 *
 * @param <R> the response type of the operation
 */
public sealed interface Outcome<R extends @Nullable Object> {
    /**
     * The server executed the operation.
     *
     * @param drift how the body differs from its documentation; empty if there is no listener
     */
    record Success<R extends @Nullable Object>(BufferedResponse response, R value, Set<DriftReport.Entry> drift)
            implements Outcome<R> {
        @Override
        public @Nullable ExchangeFailure failure() {
            return null;
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<? super Success<R>, T> success, Function<? super ExchangeFailure, T> failed) {
            return success.apply(this);
        }
    }

    /** The operation has no result, for the reason that the failure gives. */
    record Failed<R extends @Nullable Object>(ExchangeFailure failure) implements Outcome<R> {
        @Override
        public <T extends @Nullable Object> T match(
                Function<? super Success<R>, T> success, Function<? super ExchangeFailure, T> failed) {
            return failed.apply(failure);
        }
    }

    /** Returns why there is no value; null after a success. */
    @Nullable
    ExchangeFailure failure();

    /** Calls the function of this case. */
    <T extends @Nullable Object> T match(
            Function<? super Success<R>, T> success, Function<? super ExchangeFailure, T> failed);

    static <R extends @Nullable Object> Outcome<R> success(BufferedResponse response, Decoded<R> body) {
        return new Success<>(response, body.value(), body.drift());
    }

    /** Creates the outcome of an error response. */
    static <R extends @Nullable Object> Outcome<R> refused(BufferedResponse response, ApiError error) {
        return new Failed<>(new ExchangeFailure.Refused(response, error, null));
    }

    /** Creates the outcome of a response that has the form of a success, and reports in {@code value} that nothing was done. */
    static <R extends @Nullable Object> Outcome<R> unsuccessful(
            BufferedResponse response, ApiError error, Object value) {
        return new Failed<>(new ExchangeFailure.Refused(response, error, value));
    }

    /** @param reason what is wrong with the body, without any part of it; shown to people */
    static <R extends @Nullable Object> Outcome<R> malformed(BufferedResponse response, String reason) {
        return new Failed<>(new ExchangeFailure.Malformed(response, reason));
    }
}
