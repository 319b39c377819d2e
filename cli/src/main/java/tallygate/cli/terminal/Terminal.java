package tallygate.cli.terminal;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tallygate.json.PrintableText;

/** The output of the command: two streams, their capabilities, and whether a person is watching. */
public final class Terminal {
    private static final int OUTPUT_LOST = 74;

    private final PrintStream out;
    private final PrintStream err;
    private final Charset charset;
    private final boolean interactive;
    private final boolean colourful;
    private final OptionalInt columns;

    /**
     * @param interactive whether a person is watching, at a terminal
     * @param environment {@code NO_COLOR} (any value but an empty one) and {@code TERM=dumb} switch colours off;
     *     {@code COLUMNS} is the width
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
        this.columns = TerminalWidth.named(environment.getOrDefault("COLUMNS", ""));
    }

    @SuppressWarnings("SystemConsoleNull") // Tallygate.main selects the console that is null without a terminal.
    public static Terminal ofThisProcess() {
        return new Terminal(System.out, System.err, charset(), System.console() != null, System.getenv());
    }

    /** Returns the encoding of standard output. ASCII only means that no locale is set; terminals accept UTF-8 then. */
    private static Charset charset() {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /** @throws CommandException if it cannot be written, for example to a full disk */
    public void print(String text) {
        out.writeBytes(text.getBytes(charset));
        if (isBroken()) {
            throw outputLost();
        }
    }

    /** Returns whether something that was printed could not be written. */
    public boolean isBroken() {
        return out.checkError();
    }

    /** Returns the exception for a broken terminal. */
    public static CommandException outputLost() {
        return new CommandException(
                OUTPUT_LOST, "Standard output could not be written: the disk is full, or its reader is gone.", null);
    }

    /** Returns how many columns a report may use, from 40 to 100: those of the terminal, or 80 without one. */
    public int width() {
        int width = columns.orElseGet(() -> interactive ? TerminalWidth.ofThisTerminal() : TerminalWidth.DEFAULT);
        return TerminalWidth.bounded(width);
    }

    /** Returns standard output, for a library that prints by itself. */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    /** Prints a message to standard error. Text of a server or a file in it cannot control the terminal. */
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

    /** Returns a line for progress, if the user wants one. */
    public Optional<LiveLine> liveLine(When when) {
        return when.on(interactive) ? Optional.of(new LiveLine(err, charset)) : Optional.empty();
    }

    /** Returns a progress bar, which shows nothing if the user does not want it. */
    public ProgressBar progressBar(String title, When when) {
        return new ProgressBar(title, liveLine(when), glyphs());
    }
}
