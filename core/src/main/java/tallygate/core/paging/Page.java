package tallygate.core.paging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.json.MissingPropertyException;

/**
 * One page of a longer list.
 *
 * @param number the page number of the server, usually from 1
 * @param items in the server's order; never null, possibly empty even before the last page
 * @param total the number of items on all pages according to the server; empty if it sends none
 */
public record Page<T>(int number, List<T> items, OptionalLong total) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Returns a page whose total is read leniently: servers write it as a number or as text, and leave it out. An invalid
     * total counts as missing.
     *
     * @param total supplies a number, text, or an {@link Optional} of either
     */
    public static <T> Page<T> of(int number, List<T> items, Supplier<? extends @Nullable Object> total) {
        return new Page<>(number, items, read(total));
    }

    /**
     * Creates a page as {@link #of(int, List, Supplier)} does; a missing list is empty if the total is 0.
     *
     * @param items supplies the items
     * @throws MissingPropertyException if the list is missing and the total is not 0
     */
    public static <T> Page<T> of(int number, Supplier<List<T>> items, Supplier<? extends @Nullable Object> total) {
        OptionalLong read = read(total);
        try {
            return new Page<>(number, items.get(), read);
        } catch (MissingPropertyException e) {
            if (read.isPresent() && read.getAsLong() == 0) {
                return new Page<>(number, List.of(), read);
            }
            throw e;
        }
    }

    /** Returns a page of a list without a total. */
    public static <T> Page<T> of(int number, List<T> items) {
        return new Page<>(number, items, OptionalLong.empty());
    }

    private static OptionalLong read(Supplier<? extends @Nullable Object> total) {
        try {
            Object said = total.get();
            Object number = said instanceof Optional<?> optional ? optional.orElse(null) : said;
            long value = new BigDecimal(String.valueOf(number)).longValueExact();
            return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException | ArithmeticException | MissingPropertyException notSaid) {
            return OptionalLong.empty();
        }
    }
}
