package tallygate.json;

import org.jspecify.annotations.Nullable;

/** How the value of a property is read, for generated adapters. */
public enum PropertyKind {
    TEXT(ScalarAdapters.TEXT, true),
    INTEGER(ScalarAdapters.INTEGER, false),
    LONG(ScalarAdapters.LONG, false),
    DECIMAL(ScalarAdapters.DECIMAL, false),
    BOOLEAN(ScalarAdapters.BOOLEAN, false),
    DATE_TIME(ScalarAdapters.DATE_TIME, true),
    /** One of a set of texts, read by the adapter of the set. */
    NAMED_TEXT(null, true),
    /** Another type, read by its adapter. */
    OTHER(null, false);

    /** Null if the generated adapter has one. */
    final @Nullable ValueAdapter<?> adapter;

    /** Whether its values are texts, of which equal ones are the same value. */
    final boolean isText;

    PropertyKind(@Nullable ValueAdapter<?> adapter, boolean isText) {
        this.adapter = adapter;
        this.isText = isText;
    }
}
