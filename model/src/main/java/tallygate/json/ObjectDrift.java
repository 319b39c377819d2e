package tallygate.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Compares one object with its type while it is read. Exists only where somebody observes. */
final class ObjectDrift {
    private final DriftObserver observer;
    private final ObjectType type;
    private int place;
    private Token found = Token.NULL;

    /** One bit for each of the first 64 properties; the others, which few types have, are in {@link #seenBeyond}. */
    private long seen;

    private @Nullable BitSet seenBeyond;

    private ObjectDrift(DriftObserver observer, ObjectType type) {
        this.observer = observer;
        this.type = type;
    }

    /** Null where nobody observes. */
    static @Nullable ObjectDrift observed(JsonReader json, ObjectType type) {
        DriftObserver observer = json.tag(DriftObserver.class);
        return observer == null ? null : new ObjectDrift(observer, type);
    }

    /** Of an object that has no documented type. */
    static void repeated(JsonReader json, String name, Token found) {
        DriftObserver observer = json.tag(DriftObserver.class);
        if (observer != null) {
            observer.differs(DriftKind.REPEATED_NEW_PROPERTY, "Map", name, kind(found));
        }
    }

    /** A documented property comes. */
    void next(int nextPlace, Token nextFound) {
        place = nextPlace;
        found = nextFound;
        if (seen(place)) {
            tell(DriftKind.REPEATED_PROPERTY);
        }
        see(place);
        if (found == Token.NULL && type.requires(place)) {
            tell(DriftKind.MISSING_PROPERTY);
        }
    }

    /** Its value was read. */
    void accepted(@Nullable Token documented) {
        if (documented != null && documented != found) {
            tell(DriftKind.OTHER_KIND);
        }
    }

    /** Its value does not fit. */
    void refused() {
        tell(DriftKind.OTHER_KIND);
    }

    /** Its value was read, but is not among the documented ones. */
    void newValue() {
        tell(DriftKind.NEW_VALUE);
    }

    void otherProperty(String name, Token value, boolean repeated) {
        if (repeated) {
            observer.differs(DriftKind.REPEATED_NEW_PROPERTY, type.name, name, kind(value));
        } else if (!type.allowsOthers) {
            observer.differs(DriftKind.NEW_PROPERTY, type.name, name, kind(value));
        }
    }

    void end() {
        for (int each = type.nextRequired(0); each >= 0; each = type.nextRequired(each + 1)) {
            if (!seen(each)) {
                observer.differs(DriftKind.MISSING_PROPERTY, type.name, type.propertyAt(each), "absent");
            }
        }
    }

    private void tell(DriftKind kind) {
        observer.differs(kind, type.name, type.propertyAt(place), kind(found));
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

    private static String kind(Token token) {
        return switch (token) {
            case BEGIN_OBJECT -> "object";
            case BEGIN_ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "null";
        };
    }
}
