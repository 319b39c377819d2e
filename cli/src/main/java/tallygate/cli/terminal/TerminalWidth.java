package tallygate.cli.terminal;

import java.util.OptionalInt;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Determines the width of a terminal. */
final class TerminalWidth {
    static final int DEFAULT = 80;

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    private TerminalWidth() {}

    /** Returns the value of {@code COLUMNS}, if it is usable. */
    static OptionalInt named(String columns) {
        try {
            int number = Integer.parseInt(columns.strip());
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException unusable) {
            return OptionalInt.empty();
        }
    }

    /** Returns the width that the operating system reports. */
    static int ofThisTerminal() {
        return new UsageMessageSpec().autoWidth(true).width();
    }

    static int bounded(int width) {
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}
