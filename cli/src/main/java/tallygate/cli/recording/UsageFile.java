package tallygate.cli.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import tallygate.cli.terminal.CommandException;
import tallygate.json.PrintableText;

/** The usages of a CSV file, which is read again for each use. */
final class UsageFile {
    private static final int PROBLEMS_SHOWN = 10;

    private final Path path;
    private final String shownPath;

    UsageFile(Path path) {
        this.path = path;
        this.shownPath = PrintableText.of(path.toString());
    }

    /**
     * Checks the whole file before anything is sent.
     *
     * @param action receives the usages before the first invalid one, and some after it
     * @throws CommandException if the file is invalid; the message names the lines and columns
     */
    void check(Consumer<FileUsage> action) {
        List<String> problems = new ArrayList<>();
        read(problems, action);
        if (!problems.isEmpty()) {
            throw CommandException.invalidInput("Nothing was sent, correct the file first:" + System.lineSeparator()
                    + String.join(System.lineSeparator(), problems));
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Returns a hash of the content, in eight hexadecimal digits. */
    String hash() {
        try (InputStream content = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (NoSuchAlgorithmException everyJdkHasSha256) {
            throw new IllegalStateException(everyJdkHasSha256);
        }
    }

    void forEach(Consumer<FileUsage> action) {
        read(new ArrayList<>(), action);
    }

    private void read(List<String> problems, Consumer<FileUsage> action) {
        if (Files.isDirectory(path)) {
            throw CommandException.invalidInput(shownPath + " is a folder. Give the CSV file.");
        }
        // Empty lines and lines of another length are checked here, where their number is known.
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(Files.newBufferedReader(path, UTF_8))) {
            Iterator<CsvRecord> each = lines.iterator();
            if (!each.hasNext()) {
                throw CommandException.invalidInput(shownPath + " is empty; its first line must name the columns.");
            }
            Columns columns = Columns.of(shownPath, each.next());
            RowIds rows = new RowIds();
            while (each.hasNext() && problems.size() < PROBLEMS_SHOWN) {
                CsvRecord line = each.next();
                columns.usage(line, problems)
                        .ifPresent(usage ->
                                action.accept(new FileUsage(line.getStartingLineNumber(), rows.next(usage), usage)));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CharacterCodingException) {
                throw CommandException.invalidInput(
                        shownPath + " is not in UTF-8. Export it as \"CSV UTF-8\", or convert it:"
                                + " iconv -f LATIN1 -t UTF-8.");
            }
            throw CommandException.invalidInput(shownPath + " cannot be read as CSV: "
                    + PrintableText.of(e.getMessage() + (cause == null ? "" : ": " + cause.getMessage())) + ".");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private CommandException unreadable(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return CommandException.invalidInput("There is no file " + shownPath + ".");
        }
        return CommandException.invalidInput(
                shownPath + " cannot be read: " + PrintableText.of(cause.toString()) + ".");
    }
}
