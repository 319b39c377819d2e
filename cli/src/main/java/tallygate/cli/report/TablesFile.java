package tallygate.cli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tallygate.cli.terminal.CommandException;

/** An HTML document of tables, in a file that is replaced as a whole. */
public final class TablesFile {
    private final ReportFile file;

    /** @throws CommandException if the file cannot be there */
    public TablesFile(Path path) {
        this.file = new ReportFile(path).requireFolder();
    }

    /** @param tables the rows of each table by its name; the first row has the columns */
    public void write(String title, Map<String, List<Map<String, Object>>> tables) {
        file.write(HtmlRenderer.tables(title, tables));
    }

    /** The path, for messages. */
    public String shown() {
        return file.shown();
    }
}
