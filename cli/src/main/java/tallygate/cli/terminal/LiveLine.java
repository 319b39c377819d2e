package tallygate.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.Charset;

/** A line on the terminal that is overwritten, and removed at the end. */
public final class LiveLine {
    private final PrintStream err;
    private final Charset charset;
    private int longest;

    LiveLine(PrintStream err, Charset charset) {
        this.err = err;
        this.charset = charset;
    }

    public void show(String line) {
        print('\r' + line + " ".repeat(Math.max(0, longest - line.length())));
        longest = Math.max(longest, line.length());
    }

    public void remove() {
        print('\r' + " ".repeat(longest) + '\r');
    }

    private void print(String text) {
        err.writeBytes(text.getBytes(charset));
        err.flush();
    }
}
