package tallygate.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tallygate.cli.terminal.CommandException;
import tallygate.json.PrintableText;

/** The file of the HTML report. It is replaced as a whole, so that the previous one remains after a failure. */
final class ReportFile {
    private static final int OUTPUT_LOST = 74;

    private final Path path;

    ReportFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** @throws CommandException if the file cannot be created there, before anything is read */
    ReportFile requireFolder() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw CommandException.invalidInput(
                    "There is no folder " + PrintableText.of(folder.toString()) + " for the HTML report; create it.");
        }
        if (Files.isDirectory(path)) {
            throw CommandException.invalidInput(
                    shown() + " is a folder. Name the file of the HTML report, for example report.html.");
        }
        return this;
    }

    void write(String document) {
        try {
            Path next = path.resolveSibling(path.getFileName() + ".part");
            try {
                Files.writeString(next, document);
                Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException failure) {
            throw new CommandException(
                    OUTPUT_LOST, shown() + " could not be written: " + PrintableText.of(failure.toString()), failure);
        }
    }

    String shown() {
        return PrintableText.of(path.toString());
    }

    private Path folder() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
