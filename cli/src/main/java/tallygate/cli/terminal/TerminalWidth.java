package tallygate.cli.terminal;

import java.util.OptionalInt;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How wide a terminal is. */
final class TerminalWidth {
    static final int DEFAULT = 80;

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    private TerminalWidth() {}

    /** What {@code COLUMNS} says, if it says anything usable. */
    static OptionalInt named(String columns) {
        try {
            int number = Integer.parseInt(columns.strip());
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException unusable) {
            return OptionalInt.empty();
        }
    }

    /** What the operating system says. */
    static int ofThisTerminal() {
        return new UsageMessageSpec().autoWidth(true).width();
    }

    static int bounded(int width) {
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}
