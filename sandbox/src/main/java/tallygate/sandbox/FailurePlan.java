package tallygate.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The failures that were planned and have not happened yet, in order. */
final class FailurePlan {
    private final Set<Failure> possible;
    private final List<Planned> planned = new ArrayList<>();

    FailurePlan(Set<Failure> possible) {
        this.possible = possible;
    }

    void once(FailureTarget target, Failure failure) {
        add(new Planned(target, failure, false));
    }

    void always(FailureTarget target, Failure failure) {
        add(new Planned(target, failure, true));
    }

    private synchronized void add(Planned next) {
        if (!possible.contains(next.failure)) {
            throw new IllegalArgumentException(
                    "This API never fails with " + next.failure + "; choose one of " + possible);
        }
        planned.add(next);
    }

    synchronized void clear() {
        planned.clear();
    }

    synchronized Optional<Failure> take(String path) {
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned next = each.next();
            if (next.target.matches(path)) {
                if (!next.lasting) {
                    each.remove();
                }
                return Optional.of(next.failure);
            }
        }
        return Optional.empty();
    }

    private record Planned(FailureTarget target, Failure failure, boolean lasting) {}
}
