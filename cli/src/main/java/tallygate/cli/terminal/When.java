package tallygate.cli.terminal;

/** When to do something that suits a person and disturbs a script. */
public enum When {
    ALWAYS,
    NEVER,
    AUTO;

    boolean on(boolean automatically) {
        return this == ALWAYS || this == AUTO && automatically;
    }
}
