package tallygate.core.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tallygate.json.MissingPropertyException;

/** Reads from a page where the next one begins, for {@link Paged#byCursor}. */
public final class Cursor {
    private Cursor() {}

    /**
     * Returns the cursor of a page that tells whether more follows; empty if it is the last.
     *
     * @param next read only if more follows; its exception ends the reading, so that no item is lost silently
     */
    public static <C> Optional<C> ifMore(boolean more, Supplier<C> next) {
        return more ? Optional.of(next.get()) : Optional.empty();
    }

    /**
     * Returns the cursor of a page of a list that ends with an empty page, or with one whose cursor is missing or the empty
     * text.
     *
     * @param items the items of the page
     */
    public static Optional<String> unlessEmpty(List<?> items, Supplier<String> next) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(next.get()).filter(cursor -> !cursor.isEmpty());
        } catch (MissingPropertyException none) {
            return Optional.empty();
        }
    }
}
