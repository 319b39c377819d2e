package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;

/** Notifies the {@link DriftObserver} that a reader has as its tag, if it has one. */
final class DriftNotice {
    private DriftNotice() {}

    /** Reports a repeated property of an object without a documented type. */
    static void repeatedInMap(JsonInput json, String name) throws IOException {
        send(json, DriftKind.REPEATED_NEW_PROPERTY, "Map", name, kind(json.peek()));
    }

    static void send(JsonInput json, DriftKind kind, String typeName, String propertyName, String found) {
        DriftObserver observer = json.observer();
        if (observer != null) {
            observer.differs(kind, typeName, propertyName, found);
        }
    }

    /** Returns the JSON kind of a value that begins with the token. */
    static String kind(Token token) {
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
