package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares one object with its type while it is read, and notifies the {@link DriftObserver} of the input, if it has one.
 * Base of the reader of the object, so that comparing allocates nothing.
 */
abstract class ObjectDrift extends Level {
    final JsonInput json;
    private final @Nullable DriftObserver observer;
    ObjectType type;

    /** The byte that the value of the property begins with. */
    int first;

    /** Whether the property occurred before. */
    boolean repeated;

    /** One bit for each of the first 64 properties; the others, which few types have, are in {@link #seenBeyond}. */
    private long seen;

    private @Nullable BitSet seenBeyond;

    ObjectDrift(JsonInput json, ObjectType type) {
        this.json = json;
        this.type = type;
        this.observer = json.observer();
    }

    /** Prepares for the next object. */
    void reset(ObjectType nextType) {
        type = nextType;
        place = -1;
        seen = 0;
        seenBeyond = null;
    }

    @Override
    final String step() {
        return "." + (name != null ? name : place >= 0 ? type.propertyAt(place) : "");
    }

    /** Begins a documented property. */
    final void begin(int nextPlace) throws IOException {
        place = nextPlace;
        first = json.nextByte();
        repeated = seen(place);
        if (repeated) {
            tell(DriftKind.REPEATED_PROPERTY);
        }
        see(place);
        if (first == 'n' && observer != null && type.requires(place)) {
            tell(DriftKind.MISSING_PROPERTY);
        }
    }

    /** Records that properties were read as documented, from a place, inclusive, to another, exclusive. */
    final void read(int from, int to) {
        if (to > from) {
            place = to - 1;
            seen |= -1L << from & -1L >>> Long.SIZE - to;
        }
    }

    /** Returns the end of the properties that did not occur before, at least {@code from}. */
    final int endOfUnseen(int from) {
        boolean noneSeen = from < Long.SIZE && seen >>> from == 0 && seenBeyond == null;
        return noneSeen ? Math.min(type.size(), Long.SIZE) : from;
    }

    /** Records that the value of the property was read. */
    final void accepted(@Nullable Token documented) throws IOException {
        if (observer != null && documented != null && documented != json.token(first)) {
            tell(DriftKind.OTHER_KIND);
        }
    }

    /** Records that the value of the property has another kind. */
    final void refused() throws IOException {
        tell(DriftKind.OTHER_KIND);
    }

    /** Compares the value of the property with the documented ones. */
    final <T> boolean compare(ValueAdapter<T> adapter, @Nullable T value) throws IOException {
        boolean documented = value == null || observer == null || adapter.isDocumented(value);
        if (!documented) {
            tell(DriftKind.NEW_VALUE);
        }
        return documented;
    }

    /** Compares the elements of the property with the documented ones. */
    final <T> void compareAll(ValueAdapter<T> adapter, List<@Nullable T> elements) throws IOException {
        if (observer != null) {
            for (int i = 0; i < elements.size(); i++) {
                compare(adapter, elements.get(i));
            }
        }
    }

    /** Records an undocumented property. */
    final void other(String unknown, boolean again) throws IOException {
        if (again) {
            DriftNotice.send(json, DriftKind.REPEATED_NEW_PROPERTY, type.name, unknown, DriftNotice.kind(json.peek()));
        } else if (!type.allowsOthers) {
            DriftNotice.send(json, DriftKind.NEW_PROPERTY, type.name, unknown, DriftNotice.kind(json.peek()));
        }
    }

    final void end() {
        if (observer == null) {
            return;
        }
        for (int each = type.nextRequired(0); each >= 0; each = type.nextRequired(each + 1)) {
            if (!seen(each)) {
                tell(DriftKind.MISSING_PROPERTY, each, "absent");
            }
        }
    }

    private void tell(DriftKind kind) throws IOException {
        if (observer != null) {
            tell(kind, place, DriftNotice.kind(json.token(first)));
        }
    }

    private void tell(DriftKind kind, int property, String value) {
        if (observer != null) {
            observer.differs(kind, type.name, type.propertyAt(property), value);
        }
    }

    private boolean seen(int each) {
        return each < Long.SIZE ? (seen & 1L << each) != 0 : seenBeyond != null && seenBeyond.get(each);
    }

    private void see(int each) {
        if (each < Long.SIZE) {
            seen |= 1L << each;
            return;
        }
        if (seenBeyond == null) {
            seenBeyond = new BitSet();
        }
        seenBeyond.set(each);
    }
}
