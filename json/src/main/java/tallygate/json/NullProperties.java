package tallygate.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some of the first 64 properties of a type, each with null. Documents have many nulls, and a map with an entry for each
 * would take more memory than all other values. Immutable.
 */
final class NullProperties extends AbstractMap<String, @Nullable Object> {
    private final ObjectType type;
    private final long places;

    /** @param places a bit for each property, the lowest for the first */
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

    /** Iterates in the order of the properties. */
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
