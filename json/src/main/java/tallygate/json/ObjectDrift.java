package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares one object with its type while it is read, and tells the {@link DriftObserver} of the input, if it has one. A base of
 * the reader of the object, so that comparing allocates nothing.
 */
abstract class ObjectDrift extends Level {
    final JsonInput json;
    private final @Nullable DriftObserver observer;
    ObjectType type;

    /** The byte that the value of the property begins with. */
    int first;

    /** Whether the property was there before. */
    boolean repeated;

    /** One bit for each of the first 64 properties; the others, which few types have, are in {@link #seenBeyond}. */
    private long seen;

    private @Nullable BitSet seenBeyond;

    ObjectDrift(JsonInput json, ObjectType type) {
        this.json = json;
        this.type = type;
        this.observer = json.observer();
    }

    /** For the next object. */
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

    /** A documented property comes. */
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

    /** The first properties were read as documented, from a place up to another, which is not among them. */
    final void read(int from, int to) {
        if (to > from) {
            place = to - 1;
            seen |= -1L << from & -1L >>> Long.SIZE - to;
        }
    }

    /** Up to where properties may be read that were not there before; from is the least that is returned. */
    final int endOfUnseen(int from) {
        boolean noneSeen = from < Long.SIZE && seen >>> from == 0 && seenBeyond == null;
        return noneSeen ? Math.min(type.size(), Long.SIZE) : from;
    }

    /** Its value was read. */
    final void accepted(@Nullable Token documented) throws IOException {
        if (observer != null && documented != null && documented != json.token(first)) {
            tell(DriftKind.OTHER_KIND);
        }
    }

    /** Its value does not fit. */
    final void refused() throws IOException {
        tell(DriftKind.OTHER_KIND);
    }

    /** Its value was read, but may not be among the documented ones. */
    final <T> boolean compare(ValueAdapter<T> adapter, @Nullable T value) throws IOException {
        boolean documented = value == null || observer == null || adapter.isDocumented(value);
        if (!documented) {
            tell(DriftKind.NEW_VALUE);
        }
        return documented;
    }

    /** Its elements were read, but may not be among the documented ones. */
    final <T> void compareAll(ValueAdapter<T> adapter, List<@Nullable T> elements) throws IOException {
        if (observer != null) {
            for (int i = 0; i < elements.size(); i++) {
                compare(adapter, elements.get(i));
            }
        }
    }

    /** A property comes that is not documented. */
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
