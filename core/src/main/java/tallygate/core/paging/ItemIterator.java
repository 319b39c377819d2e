package tallygate.core.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the items of all pages. */
final class ItemIterator<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();

    ItemIterator(Iterator<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = pages.next().items().iterator();
        }
        return items.hasNext();
    }

    /** Returns whether it is known, without a request, that no item follows. */
    boolean ended() {
        return !items.hasNext() && !pages.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
