package tallygate.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The failures asked for and not answered yet, in the order they were asked for. */
final class FailurePlan {
    private final List<Planned> planned = new ArrayList<>();

    synchronized void once(Target target, Failure failure) {
        planned.add(new Planned(target, failure, false));
    }

    synchronized void always(Target target, Failure failure) {
        planned.add(new Planned(target, failure, true));
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

    private record Planned(Target target, Failure failure, boolean lasting) {}
}
