package tallygate.chaos.run;

/** What a caller was told. */
enum CallerOutcome {
    DONE,
    /** A failure that says that an unsafe call was not carried out, or of a call that may be repeated. */
    FAILED,
    /** A failure that says that the caller cannot know. */
    UNKNOWN,
    CANCELLED,
    INTERRUPTED,
    CLOSED
}
