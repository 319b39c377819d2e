package tallygate.cli.terminal;

import java.util.Locale;

/** When to do something that suits a person and disturbs a script. */
public enum When {
    ALWAYS,
    NEVER,
    AUTO;

    boolean on(boolean automatically) {
        return this == ALWAYS || this == AUTO && automatically;
    }

    /** @throws WrongUseException if the text is none of always, never and auto */
    public static When of(String option, String text) {
        for (When when : values()) {
            if (when.name().toLowerCase(Locale.ROOT).equals(text)) {
                return when;
            }
        }
        throw new WrongUseException(option + " takes always, never or auto.");
    }
}
