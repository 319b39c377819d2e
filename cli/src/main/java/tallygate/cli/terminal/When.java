package tallygate.cli.terminal;

/** When to show output for people, which would disturb a script. */
public enum When {
    ALWAYS,
    NEVER,
    AUTO;

    boolean on(boolean automatically) {
        return this == ALWAYS || this == AUTO && automatically;
    }
}
