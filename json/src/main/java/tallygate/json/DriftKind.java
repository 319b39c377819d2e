package tallygate.json;

/** How a JSON document can differ from what is documented, and be read all the same. */
public enum DriftKind {
    /** A property that is not documented. */
    NEW_PROPERTY,
    /** A required property that is absent or null. */
    MISSING_PROPERTY,
    /**
     * A value of another kind than documented, or a number that does not fit. It may have been read nevertheless, as text
     * that spells a number is, or a lone element where an array is documented.
     */
    OTHER_KIND,
    /** A text that is not among the documented ones. */
    NEW_VALUE,
    /** A documented property that occurs twice in one object; the last one counts. */
    REPEATED_PROPERTY,
    /** A property that is not documented and occurs twice in one object; the last one counts. */
    REPEATED_NEW_PROPERTY
}
