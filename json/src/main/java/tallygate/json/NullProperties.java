package tallygate.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some of the first 64 properties of a type, each with null. Documents are full of those, and a map with an entry for each takes
 * more than all else that is read of them. Immutable.
 */
final class NullProperties extends AbstractMap<String, @Nullable Object> {
    private final ObjectType type;
    private final long places;

    /** @param places the lowest bit stands for the first property */
    NullProperties(ObjectType type, long places) {
        this.type = type;
        this.places = places;
    }

    @Override
    public int size() {
        return Long.bitCount(places);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return NullProperties.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }
        };
    }

    /** In the order of the properties. */
    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private long left = places;

        @Override
        public boolean hasNext() {
            return left != 0;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            int place = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            return new SimpleImmutableEntry<>(type.propertyAt(place), null);
        }
    }
}
