package tallygate.core.paging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Logs the first page of each operation that repeats items. A total that changes is usual, and is not logged. */
final class PageDriftLog implements Consumer<PageDrift> {
    static final PageDriftLog INSTANCE = new PageDriftLog();

    private static final Logger LOGGER = System.getLogger("tallygate.client");

    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    private PageDriftLog() {}

    @Override
    public void accept(PageDrift drift) {
        if (drift.repeatedItems() > 0 && logged.add(drift.operation())) {
            LOGGER.log(
                    Level.WARNING,
                    "page {0} of {1} repeats {2} items of earlier pages, so others may be missing; sort the list where the "
                            + "request can, or set Paged.onDrift; this is logged once",
                    drift.page(),
                    drift.operation(),
                    drift.repeatedItems());
        }
    }
}
