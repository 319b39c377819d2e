package tallygate.genauth.quota;

/** What kind of limit a quota has. */
public enum Allowance {
    /** Used and limit are numbers, and the limit is above zero. */
    MEASURED,
    /** There is no limit. The API's documents do not say how that is written; servers send {@code -1} or the word. */
    UNLIMITED,
    /** The limit is zero: nothing may be used. */
    NONE,
    /** Used or limit is text that is not a number. */
    TEXT,
    /** The server sent no limit, or did not send how much is used. */
    MISSING
}
