package tallygate.spec;

import java.util.Locale;

/**
 * One change of a document, in its effect on programs.
 *
 * @param name of the changed part, as in a changelog: {@code UserDto.email}
 */
record DocumentChange(Kind kind, String name, String what) {
    /** The effect of a change on programs, in the order of the report. */
    enum Kind {
        BREAKING,
        CHANGED,
        DEPRECATED,
        ADDED
    }

    @Override
    public String toString() {
        return String.format("%-10s  %s %s", kind.name().toLowerCase(Locale.ROOT), name, what);
    }
}
