package tallygate.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares one object with its type while it is read, and tells the {@link DriftObserver} that the reader has as its tag, if
 * it has one. A base of its reader, so that comparing allocates nothing.
 */
abstract class ObjectDrift {
    final JsonReader json;
    final ObjectType type;
    private final @Nullable DriftObserver observer;

    /** The property that was begun, from 0. */
    int place;

    private Token found = Token.NULL;

    /** One bit for each of the first 64 properties; the others, which few types have, are in {@link #seenBeyond}. */
    private long seen;

    private @Nullable BitSet seenBeyond;

    ObjectDrift(JsonReader json, ObjectType type) {
        this.json = json;
        this.type = type;
        this.observer = json.tag(DriftObserver.class);
    }

    /** A documented property comes. */
    final void begin(int nextPlace) throws IOException {
        place = nextPlace;
        found = json.peek();
        if (seen(place)) {
            tell(DriftKind.REPEATED_PROPERTY);
        }
        see(place);
        if (observer != null && found == Token.NULL && type.requires(place)) {
            tell(DriftKind.MISSING_PROPERTY);
        }
    }

    /** Its value was read. */
    final void accepted(@Nullable Token documented) {
        if (documented != null && documented != found) {
            tell(DriftKind.OTHER_KIND);
        }
    }

    /** Its value does not fit. */
    final void refused() {
        tell(DriftKind.OTHER_KIND);
    }

    /** Its value was read, but may not be among the documented ones. */
    final <T> void compare(ValueAdapter<T> adapter, @Nullable T value) {
        if (value != null && observer != null && !adapter.isDocumented(value)) {
            tell(DriftKind.NEW_VALUE);
        }
    }

    /** Its elements were read, but may not be among the documented ones. */
    final <T> void compareAll(ValueAdapter<T> adapter, List<@Nullable T> elements) {
        if (observer != null) {
            for (int i = 0; i < elements.size(); i++) {
                compare(adapter, elements.get(i));
            }
        }
    }

    /** A property comes that is not documented. */
    final void other(String name, boolean repeated) throws IOException {
        if (repeated) {
            DriftNotice.send(json, DriftKind.REPEATED_NEW_PROPERTY, type.name, name, DriftNotice.kind(json.peek()));
        } else if (!type.allowsOthers) {
            DriftNotice.send(json, DriftKind.NEW_PROPERTY, type.name, name, DriftNotice.kind(json.peek()));
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

    private void tell(DriftKind kind) {
        tell(kind, place, DriftNotice.kind(found));
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
