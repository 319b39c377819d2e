package tallygate.core.paging;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.OperationCaller;
import tallygate.core.error.CallDetails;
import tallygate.core.error.PagingException;
import tallygate.core.error.RetryStopReason;

/**
 * Reads pages by the cursor of the previous one, until there is none. A cursor that never changes is accepted, because a
 * server may keep the position under one name; one that recurs after another is a cycle.
 */
final class CursorPages<Q, R, C, T> implements PageSource<T> {
    private final OperationCaller caller;
    private final Operation<Q, R> operation;
    private final Q first;
    private final Function<C, Q> request;
    private final Function<R, List<T>> items;
    private final Function<R, Optional<C>> cursor;
    private final Set<C> left = new HashSet<>();

    private int nextNumber = 1;
    private @Nullable R last;
    private @Nullable C current;

    CursorPages(
            OperationCaller caller,
            Operation<Q, R> operation,
            Q first,
            Function<C, Q> request,
            Function<R, List<T>> items,
            Function<R, Optional<C>> cursor) {
        this.caller = caller;
        this.operation = operation;
        this.first = first;
        this.request = request;
        this.items = items;
        this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
        return last == null || cursor.apply(last).isPresent();
    }

    @Override
    public int nextNumber() {
        return nextNumber;
    }

    @Override
    public Page<T> next() {
        C following = last == null ? null : cursor.apply(last).orElseThrow();
        if (left.contains(following)) {
            throw new PagingException(
                    new CallDetails(operation.id(), 0, false, RetryStopReason.NOT_RETRYABLE),
                    "the server's cursor for the next page repeats an earlier one. Items before it were delivered.");
        }
        R response = caller.call(operation, following == null ? first : request.apply(following));
        // Free-form rows may be null, which readers of a stream do not expect.
        List<T> found = items.apply(response).stream().filter(Objects::nonNull).toList();
        if (current != null && !current.equals(following)) {
            left.add(current);
        }
        current = following;
        last = response;
        return new Page<>(nextNumber++, found, OptionalLong.empty());
    }
}
