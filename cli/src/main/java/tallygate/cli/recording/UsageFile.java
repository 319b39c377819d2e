package tallygate.cli.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import tallygate.cli.terminal.CommandException;

/** The usages of a CSV file, read from the disk each time they are asked for. */
final class UsageFile {
    private static final int PROBLEMS_SHOWN = 10;

    private final Path path;

    UsageFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the file without doing anything with it, so that nothing is sent of one that is wrong.
     *
     * @return how many usages it has
     * @throws CommandException if it is wrong, naming the lines and columns
     */
    int check() {
        List<String> problems = new ArrayList<>();
        int[] usages = new int[1];
        read(problems, usage -> usages[0]++);
        if (!problems.isEmpty()) {
            throw CommandException.invalidInput("Nothing was sent, correct the file first:" + System.lineSeparator()
                    + String.join(System.lineSeparator(), problems));
        }
        return usages[0];
    }

    void forEach(Consumer<FileUsage> action) {
        read(new ArrayList<>(), action);
    }

    private void read(List<String> problems, Consumer<FileUsage> action) {
        // Empty lines and lines of another length are judged here, where their number is known.
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(Files.newBufferedReader(path, UTF_8))) {
            Iterator<CsvRecord> each = lines.iterator();
            if (!each.hasNext()) {
                throw CommandException.invalidInput(path + " is empty; its first line must name the columns.");
            }
            Columns columns = Columns.of(path, each.next());
            RowKeys keys = new RowKeys();
            while (each.hasNext() && problems.size() < PROBLEMS_SHOWN) {
                CsvRecord line = each.next();
                columns.usage(line, problems)
                        .ifPresent(usage ->
                                action.accept(new FileUsage(line.getStartingLineNumber(), keys.next(usage), usage)));
            }
        } catch (CsvParseException | UncheckedIOException unreadable) {
            Throwable cause = unreadable.getCause();
            throw CommandException.invalidInput(path + " cannot be read as CSV in UTF-8: " + unreadable.getMessage()
                    + (cause == null ? "" : ": " + cause.getMessage()) + ".");
        } catch (NoSuchFileException e) {
            throw CommandException.invalidInput("There is no file " + path + ".");
        } catch (IOException e) {
            throw CommandException.invalidInput(path + " cannot be read: " + e);
        }
    }
}
