package tallygate.cli.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tallygate.cli.drift.DriftTally.Difference;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.json.PrintableText;
import tallygate.spec.Specification;

/** Turns reports of drift into proposed changes of the documents. */
@Command(
        name = "drift",
        description =
                "Reads the reports of a driftListener from a log, and prints what they ask for in the documents of the APIs: the"
                        + " type, its file, the property, and how often which kind of value was found. Any log with the text of the"
                        + " reports will do.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "0:there is no drift in the log",
            "1:there is drift",
            "2:invalid arguments, or the log cannot be read",
        })
public final class DriftCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InputStream standardInput;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The log (default: -, which reads standard input).")
    private String file = "-";

    public DriftCommand(Terminal terminal, InputStream standardInput) {
        this.terminal = terminal;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        Map<Difference, Map<String, Long>> found = read().found();
        if (found.isEmpty()) {
            terminal.print("No drift.\n");
            return CommandLine.ExitCode.OK;
        }
        List<Specification> apis = List.of(Specification.genauthManagement(), Specification.pagarme());
        StringBuilder text = new StringBuilder();
        String type = "";
        for (Map.Entry<Difference, Map<String, Long>> entry : found.entrySet()) {
            Difference difference = entry.getKey();
            if (!difference.type().equals(type)) {
                type = difference.type();
                text.append("# ")
                        .append(place(apis, type))
                        .append("\n    ")
                        .append(type)
                        .append(":\n      properties:\n");
            }
            text.append(ProposedChange.of(difference, entry.getValue())).append('\n');
        }
        terminal.print(text.toString());
        return 1;
    }

    private DriftTally read() {
        DriftTally tally = new DriftTally();
        try (InputStream bytes = file.equals("-") ? standardInput : Files.newInputStream(Path.of(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tally.add(line);
            }
            return tally;
        } catch (IOException e) {
            throw CommandException.invalidInput(PrintableText.of(file + " cannot be read: " + e.getMessage() + "."));
        }
    }

    /** Returns the file in which a type is described. */
    private static String place(List<Specification> apis, String type) {
        return apis.stream()
                .map(api -> fileOf(api, type))
                .filter(known -> known != null)
                .findFirst()
                .orElse("A type that no document has");
    }

    private static @Nullable String fileOf(Specification api, String type) {
        return api.schemas().get(type) instanceof Map<?, ?> schema ? String.valueOf(schema.get("x-file")) : null;
    }
}
