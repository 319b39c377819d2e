package tallygate.json;

import org.jspecify.annotations.Nullable;

/** For generated adapters: how the value of a property is read. */
public enum PropertyKind {
    TEXT(ScalarAdapters.TEXT, true),
    INTEGER(ScalarAdapters.INTEGER, false),
    LONG(ScalarAdapters.LONG, false),
    DECIMAL(ScalarAdapters.DECIMAL, false),
    BOOLEAN(ScalarAdapters.BOOLEAN, false),
    DATE_TIME(ScalarAdapters.DATE_TIME, true),
    /** One of a set of texts, by the adapter of the set. */
    NAMED_TEXT(null, true),
    /** By the adapter of the type. */
    OTHER(null, false);

    /** Null where the generated adapter has one. */
    final @Nullable ValueAdapter<?> adapter;

    /** Whether its values are texts, of which equal ones are the same value. */
    final boolean isText;

    PropertyKind(@Nullable ValueAdapter<?> adapter, boolean isText) {
        this.adapter = adapter;
        this.isText = isText;
    }
}
