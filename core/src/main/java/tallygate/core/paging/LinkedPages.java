package tallygate.core.paging;

import java.util.HashSet;
import java.util.List;
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

/** Reads pages by the server's link to the next, until there is none; a link that recurs is a cycle. */
final class LinkedPages<Q extends @Nullable Object, R, T> implements PageSource<T> {
    private final OperationCaller caller;
    private final Operation<Q, R> operation;
    private final Q request;
    private final Function<R, List<T>> items;
    private final Function<R, Optional<String>> link;
    private final Set<String> followed = new HashSet<>();

    private int nextNumber;
    private @Nullable R last;

    LinkedPages(
            OperationCaller caller,
            Operation<Q, R> operation,
            Q request,
            int firstPage,
            Function<R, List<T>> items,
            Function<R, Optional<String>> link) {
        this.caller = caller;
        this.operation = operation;
        this.request = request;
        this.nextNumber = firstPage;
        this.items = items;
        this.link = link;
    }

    @Override
    public boolean hasNext() {
        return last == null || link.apply(last).isPresent();
    }

    @Override
    public int nextNumber() {
        return nextNumber;
    }

    @Override
    public Page<T> next() {
        R response = last == null
                ? caller.call(operation, request)
                : follow(link.apply(last).orElseThrow());
        Page<T> page = new Page<>(nextNumber, items.apply(response), OptionalLong.empty());
        last = response;
        nextNumber++;
        return page;
    }

    private R follow(String next) {
        if (followed.contains(next)) {
            throw refused("the server's link to the next page repeats an earlier one");
        }
        Operation<Q, R> following = operation.following(next);
        R response;
        try {
            response = caller.call(following, request);
        } catch (IllegalArgumentException e) {
            throw refused(withoutOperation(String.valueOf(e.getMessage())));
        }
        followed.add(next);
        return response;
    }

    private PagingException refused(String why) {
        return new PagingException(
                new CallDetails(operation.id(), 0, false, RetryStopReason.NOT_RETRYABLE),
                why + ". Items before it were delivered.");
    }

    private String withoutOperation(String message) {
        String prefix = operation.id() + ": ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }
}
