package tallygate.spec;

import java.util.Locale;

/**
 * One change of a document, as a program sees it.
 *
 * @param name of what has changed, as a changelog would write it: {@code UserDto.email}
 */
record DocumentChange(Kind kind, String name, String what) {
    /** How much a change asks of a program; the order is that of the report. */
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
