package tallygate.spec.rules;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names that generated Java has, or cannot have. */
public final class JavaNames {
    private static final Set<String> WORDS =
            Set.of(("abstract assert boolean break byte case catch char class const continue default do "
                            + "double else enum extends false final finally float for goto if implements import instanceof int interface long "
                            + "native new null package private protected public return short static strictfp super switch synchronized this "
                            + "throw throws transient true try void volatile while")
                    .split(" "));
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("wait", "notify", "notifyAll", "getClass", "hashCode", "toString", "clone", "finalize");
    private static final Set<String> OF_EVERY_SECTION = Set.of("call");
    private static final Set<String> OF_EVERY_VALUE = Set.of("builder", "build", "jsonAdapter", "unknownProperties");
    private static final Set<String> OF_EVERY_ENVELOPE = Set.of("payload", "succeeded");

    /** The build maps these to other names; see nameMappings in the parent POM. */
    private static final Set<String> MAPPED = Set.of("default", "toBuilder");

    /** Types that generated code writes by these names. */
    private static final Set<String> TYPES = Set.of(
            "Map",
            "List",
            "Optional",
            "Object",
            "String",
            "Integer",
            "Long",
            "Boolean",
            "Void",
            "Objects",
            "Override",
            "Deprecated",
            "Instant",
            "BigDecimal",
            "Operation",
            "Safety",
            "HttpMethod",
            "CompletableFuture",
            "Paged",
            "Page",
            "JsonAdapter",
            "JsonReader",
            "JsonWriter",
            "Moshi",
            "ModelAdapterFactory",
            "BinaryContent",
            "JsonObject",
            "JsonValues",
            "ValueText",
            "ObjectType",
            "ObjectReader",
            "ObjectWriter",
            "ValueAdapter",
            "ScalarAdapters",
            "SentInstant",
            "Copies",
            "Nullable",
            "NullMarked",
            "AutoValue",
            "BuilderCheck",
            "MissingPropertyException",
            "Builder",
            "Unknown",
            "Function",
            "Stream");

    /** Other types that the generator would rename, as it does those that are a word of Java. */
    private static final Set<String> OF_GENERATOR = Set.of(
            "ApiClient",
            "ApiException",
            "ApiResponse",
            "Configuration",
            "File",
            "LocalDate",
            "LocalTime",
            "OffsetDateTime",
            "StringUtil");

    private JavaNames() {}

    static boolean isTakenByOperations(String name) {
        return WORDS.contains(name) || OF_EVERY_OBJECT.contains(name) || OF_EVERY_SECTION.contains(name);
    }

    /** The generator puts an underscore before other words of Java. */
    static boolean isTakenByValues(String name) {
        boolean taken = LITERALS.contains(name) || OF_EVERY_OBJECT.contains(name) || OF_EVERY_VALUE.contains(name);
        return taken && !MAPPED.contains(name);
    }

    /** Of a response that says by itself whether the call succeeded. */
    static boolean isTakenByEnvelopes(String name) {
        return OF_EVERY_ENVELOPE.contains(name);
    }

    static boolean isTakenByTypes(String name) {
        return TYPES.contains(name);
    }

    /**
     * Returns the types that the generator would rename, {@code ApiResponse} to {@code ModelApiResponse}, unless its settings
     * say otherwise.
     */
    public static SortedSet<String> renamedTypes() {
        SortedSet<String> names = new TreeSet<>(OF_GENERATOR);
        WORDS.forEach(word -> names.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
        names.removeAll(TYPES);
        return names;
    }

    /** What an accessor is called: {@code orderBy} for {@code order_by}. */
    public static String accessor(String property) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < property.length(); i++) {
            char character = property.charAt(i);
            if (character == '_' || character == '-' || character == '.') {
                upper = name.length() > 0;
            } else {
                name.append(upper ? Character.toUpperCase(character) : character);
                upper = false;
            }
        }
        return name.isEmpty() ? "" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns the name of a constant for a text: {@code IN_STOCK} for {@code in stock}. */
    public static String constant(String text) {
        String name = text.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_+|_+$", "")
                .toUpperCase(Locale.ROOT);
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name;
    }
}
