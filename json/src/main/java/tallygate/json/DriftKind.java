package tallygate.json;

/** How a readable JSON document can differ from its documentation. */
public enum DriftKind {
    /** A property that is not documented. */
    NEW_PROPERTY,
    /** A required property that is absent or null. */
    MISSING_PROPERTY,
    /**
     * A value of another kind than documented, or a number that does not fit. It may have been read nevertheless, such as
     * text that spells a number, or a single element where an array is documented.
     */
    OTHER_KIND,
    /** A text that is not among the documented ones. */
    NEW_VALUE,
    /** A documented property that occurs twice in one object; the last one counts. */
    REPEATED_PROPERTY,
    /** A property that is not documented and occurs twice in one object; the last one counts. */
    REPEATED_NEW_PROPERTY
}
