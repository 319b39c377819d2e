package tallygate.genauth.quota;

/** The kinds of limit of a quota. */
public enum Allowance {
    /** Used and limit are numbers, and the limit is above zero. */
    MEASURED,
    /** There is no limit. The API's documents do not define its form; servers send {@code -1} or a word. */
    UNLIMITED,
    /** The limit is zero: nothing may be used. */
    NONE,
    /** Used or limit is text that is not a number. */
    TEXT,
    /** The server sent no limit, or did not send how much is used. */
    MISSING
}
