package tallygate.cli.terminal;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tallygate.json.PrintableText;

/** Where output goes: two streams, what they can show and whether a person is watching. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final Charset charset;
    private final boolean interactive;
    private final boolean colourful;

    /**
     * @param interactive whether a person is watching, at a terminal
     * @param environment {@code NO_COLOR} (any value but an empty one) and {@code TERM=dumb} switch colours off
     */
    public Terminal(
            PrintStream out, PrintStream err, Charset charset, boolean interactive, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.charset = charset;
        this.interactive = interactive;
        this.colourful = interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    @SuppressWarnings("SystemConsoleNull") // Tallygate.main selects the console that is null without a terminal.
    public static Terminal ofThisProcess() {
        return new Terminal(System.out, System.err, charset(), System.console() != null, System.getenv());
    }

    /** The encoding of standard output; ASCII only says that no locale was set, where terminals take UTF-8. */
    private static Charset charset() {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    public void print(String text) {
        out.writeBytes(text.getBytes(charset));
        out.flush();
    }

    /** Standard output for a library that prints by itself. */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    /** Prints to standard error. Text of a server or a file, which a message may repeat, cannot control the terminal. */
    public void complain(String message) {
        err.writeBytes((PrintableText.ofLines(message) + System.lineSeparator()).getBytes(charset));
        err.flush();
    }

    public Glyphs glyphs() {
        return Glyphs.in(charset);
    }

    public boolean colour(When when) {
        return when.on(colourful);
    }

    /** A line that shows how far something has come, where somebody wants to see one. */
    public Optional<LiveLine> liveLine(When when) {
        return when.on(interactive) ? Optional.of(new LiveLine(err, charset)) : Optional.empty();
    }
}
