package tallygate.core;

/** The form of a list in a query. */
public enum QueryArrays {
    /** One parameter with the elements between commas: {@code ids=a,b}. */
    COMMA_SEPARATED,
    /** A parameter for each element: {@code ids=a&ids=b}. */
    REPEATED
}
