package tallygate.core.paging;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Compares each page of one iteration with those before it. */
final class DriftingPages<T> {
    /** So many items are remembered: an order that changes moves items by a few places. */
    private static final int MEMORY = 1000;

    private final String operation;
    private final Consumer<? super PageDrift> listener;
    private final Set<T> remembered = new LinkedHashSet<>();
    private OptionalLong lastTotal = OptionalLong.empty();

    DriftingPages(String operation, Consumer<? super PageDrift> listener) {
        this.operation = operation;
        this.listener = listener;
    }

    void compare(Page<T> page) {
        int repeated = (int) page.items().stream().filter(remembered::contains).count();
        boolean totalChanged = lastTotal.isPresent() && page.total().isPresent() && !lastTotal.equals(page.total());
        if (repeated > 0 || totalChanged) {
            listener.accept(new PageDrift(operation, page.number(), repeated, totalChanged));
        }
        lastTotal = page.total();
        remembered.addAll(page.items());
        for (Iterator<T> oldest = remembered.iterator(); remembered.size() > MEMORY; ) {
            oldest.next();
            oldest.remove();
        }
    }
}
